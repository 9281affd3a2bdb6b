/**
 * What most shapes are made of: an object around a list, and the objects in that list. Members of the object around it
 * that no shape reads are told, and above all the one by which AWS says that the list goes on.
 */
import { say } from '../../i18n/say.ts';
import { noteUnknown } from '../entry-fields.ts';
import { plainName } from '../field-aliases.ts';
import type { JsonList, JsonMember, JsonNode, JsonObject } from '../json-tree.ts';
import { itemPath, memberPath } from '../node-path.ts';
import type { ProblemNotes } from '../problem-notes.ts';

export interface PlacedList {
  list: JsonList;
  path: string;
}

export interface PlacedObject {
  object: JsonObject;
  path: string;
}

/** The first member of `root` that has one of these names; capitals, `_` and `-` do not count. */
export function memberNamed(root: JsonNode, ...names: string[]): JsonMember | undefined {
  if (root.kind !== 'object') return undefined;
  return root.members.find(({ name }) => names.includes(plainName(name)));
}

/** What a member says in words; undefined where it says nothing, or something else. */
export const textOf = (member: JsonMember | undefined): string | undefined =>
  member?.value.kind === 'text' && member.value.value.trim() !== ''
    ? member.value.value.trim()
    : undefined;

/** The list in the member of one of these names. */
export function listNamed(root: JsonNode, ...names: string[]): PlacedList | undefined {
  const member = memberNamed(root, ...names);
  if (member?.value.kind !== 'list') return undefined;
  return { list: member.value, path: memberPath('', member.name) };
}

/** The list that `root` is, or that it holds under one of these names. */
export function listOrListNamed(root: JsonNode, ...names: string[]): PlacedList | undefined {
  return root.kind === 'list' ? { list: root, path: '' } : listNamed(root, ...names);
}

/** The objects of a list. Any other item is refused. */
export function* objectsOf(
  { list, path }: PlacedList,
  notes: ProblemNotes,
): Generator<PlacedObject> {
  for (const [index, item] of list.items.entries()) {
    const own = list.isTable ? '' : itemPath(path, index);
    if (item.kind === 'object') yield { object: item, path: own };
    else notes.refuse({ offset: item.offset, path: own }, say('list_noEntry'));
  }
}

/** Whether a list has an object that `isOne` holds of. */
export function someObject(list: JsonList, isOne: (object: JsonObject) => boolean): boolean {
  return list.items.some((item) => item.kind === 'object' && isOne(item));
}

/** Notes the members of `root` besides `read`, which are the names of those that the shape reads. */
export function noteOtherMembers(root: JsonNode, notes: ProblemNotes, ...read: string[]): void {
  if (root.kind !== 'object') return;
  for (const { name, value } of root.members) {
    const plain = plainName(name);
    if (value.kind === 'null' || plain === '$schema' || read.includes(plain)) continue;
    const place = { offset: value.offset, path: memberPath('', name) };
    if (plain === 'nexttoken') {
      notes.warn(place, say('list_goesOn'));
    } else noteUnknown(name, place, notes);
  }
}
