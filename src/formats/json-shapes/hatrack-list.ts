/**
 * Hatrack's own role list, version 1 (docs/role-list.md). Its fields have one name each; what a later version would mean
 * cannot be known, so it is refused as a whole.
 */
import { ROLE_FIELDS, type RoleField } from '../../domain/role.ts';
import { say } from '../../i18n/say.ts';
import { readFields } from '../entry-fields.ts';
import type { FieldNames } from '../field-aliases.ts';
import { type JsonNode, memberOf } from '../json-tree.ts';
import type { ListEntry } from '../list-entry.ts';
import type { ListReading } from '../list-format.ts';
import type { NodePlace } from '../problem-notes.ts';
import { noteOtherMembers, objectsOf } from './list-parts.ts';
import type { JsonShape } from './shape.ts';

/** What the member `format` says in every list of this shape. */
export const HATRACK_FORMAT = 'hatrack-role-list';
/** The version that this build writes, and the newest that it reads. */
export const HATRACK_VERSION = 1;

const FIELDS: ReadonlySet<string> = new Set(ROLE_FIELDS);

const ownNames: FieldNames = (name) =>
  FIELDS.has(name) ? { field: name as RoleField, rank: 0 } : undefined;

export const hatrackList: JsonShape = {
  id: 'hatrack',
  name: () => say('list_formatHatrack'),

  recognizes(root) {
    if (root.kind !== 'object') return false;
    const format = memberOf(root, 'format');
    return format?.kind === 'text' && format.value === HATRACK_FORMAT;
  },

  *entries(root, { notes }: ListReading): Generator<ListEntry> {
    if (root.kind !== 'object') return;
    const version = memberOf(root, 'version');
    const problem = whyNotThisVersion(version);
    if (problem !== undefined) return notes.refuse(memberPlace(root, version, 'version'), problem);
    const roles = memberOf(root, 'roles');
    if (roles?.kind !== 'list') {
      return notes.refuse(memberPlace(root, roles, 'roles'), say('list_rolesMissing'));
    }
    noteOtherMembers(root, notes, 'format', 'version', 'roles');
    for (const { object, path } of objectsOf({ list: roles, path: 'roles' }, notes)) {
      const { fields, problems } = readFields(object, {
        path,
        names: ownNames,
        notes,
        isOwnList: true,
      });
      yield { place: { offset: object.offset, path }, fields, problems };
    }
  },
};

/** Where a member's value stands, or where the list begins if the member is missing. */
function memberPlace(root: JsonNode, value: JsonNode | undefined, name: string): NodePlace {
  return value ? { offset: value.offset, path: name } : { offset: root.offset, path: '' };
}

function whyNotThisVersion(version: JsonNode | undefined): string | undefined {
  const number = version?.kind === 'number' ? Number(version.source) : Number.NaN;
  if (number === HATRACK_VERSION) return undefined;
  if (Number.isInteger(number) && number > HATRACK_VERSION) {
    return say('list_newerVersion', { version: String(number) });
  }
  return say('list_versionMissing', { version: String(HATRACK_VERSION) });
}
