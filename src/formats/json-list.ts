/** A role list in JSON: which shape it has, and its entries. */
import { accountList } from './json-shapes/account-list.ts';
import { accountRoles } from './json-shapes/account-roles.ts';
import { awsExtendSwitchRoles } from './json-shapes/aws-extend-switch-roles.ts';
import { hatrackList } from './json-shapes/hatrack-list.ts';
import { permissionSets } from './json-shapes/permission-sets.ts';
import { roleArray } from './json-shapes/role-array.ts';
import { roleMapping } from './json-shapes/role-mapping.ts';
import type { JsonShape, ShapeReading } from './json-shapes/shape.ts';
import { type JsonNode, parseJson } from './json-tree.ts';
import { MAX_ENTRIES } from './limits.ts';
import type { ListEntry } from './list-entry.ts';

/** The first that recognises a list reads it: those that look at most of a list stand first. */
const SHAPES: readonly JsonShape[] = [
  hatrackList,
  awsExtendSwitchRoles,
  permissionSets,
  accountRoles,
  accountList,
  roleArray,
  roleMapping,
];

export interface JsonList {
  shape: JsonShape;
  entries: ListEntry[];
}

/** Reads `text`; undefined, with the reason noted, where no shape fits. */
export function readJsonList(text: string, reading: ShapeReading): JsonList | undefined {
  const { notes } = reading;
  const parsed = parseJson(text);
  if (!parsed.ok) {
    notes.refuseAll({ offset: parsed.error.offset, path: '' }, parsed.error.problem);
    return undefined;
  }
  const { root } = parsed;
  const shape = SHAPES.find(({ recognizes }) => recognizes(root));
  if (shape) return { shape, entries: takeEntries(shape, root, reading) };
  notes.refuseAll(
    { offset: root.offset, path: '' },
    'Hatrack finds no roles here. Each role needs an account and a role name, or a role’s ARN.',
  );
  return undefined;
}

function takeEntries(shape: JsonShape, root: JsonNode, reading: ShapeReading): ListEntry[] {
  const entries: ListEntry[] = [];
  for (const entry of shape.entries(root, reading)) {
    if (entries.length === MAX_ENTRIES) {
      const most = MAX_ENTRIES.toLocaleString('en-US');
      reading.notes.refuseAll(
        entry.place,
        `This is entry ${(MAX_ENTRIES + 1).toLocaleString('en-US')}; ${most} are the most. Split the list.`,
      );
      return [];
    }
    entries.push(entry);
  }
  return entries;
}
