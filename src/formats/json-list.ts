/** A role list in JSON: which shape it has, and its entries. */
import { say } from '../i18n/say.ts';
import { accountList } from './json-shapes/account-list.ts';
import { accountRoles } from './json-shapes/account-roles.ts';
import { awsExtendSwitchRoles } from './json-shapes/aws-extend-switch-roles.ts';
import { awsSsoCli } from './json-shapes/aws-sso-cli.ts';
import { hatrackList } from './json-shapes/hatrack-list.ts';
import { memberRoles } from './json-shapes/member-roles.ts';
import { permissionSets } from './json-shapes/permission-sets.ts';
import { roleArray } from './json-shapes/role-array.ts';
import { roleMapping } from './json-shapes/role-mapping.ts';
import type { JsonShape } from './json-shapes/shape.ts';
import { type JsonNode, parseJson } from './json-tree.ts';
import { type ListFormat, type ListReading, type ReadList, takeEntries } from './list-format.ts';

/** The first that recognises a list reads it: those that look at most of a list stand first. */
const SHAPES: readonly JsonShape[] = [
  hatrackList,
  awsExtendSwitchRoles,
  awsSsoCli,
  permissionSets,
  accountRoles,
  accountList,
  roleArray,
  roleMapping,
  memberRoles,
];

export const json: ListFormat = {
  toldByBeginning: true,
  /** By its first character or a comment in front: what is broken further on is told as broken JSON. */
  recognizes: (text) => /^\s*(?:[[{]|\/[/*])/.test(text),

  read(text, reading) {
    const parsed = parseJson(text);
    if (parsed.ok) return readTree(parsed.root, reading);
    reading.notes.refuseAll({ offset: parsed.error.offset, path: '' }, parsed.error.problem);
    return undefined;
  },
};

/** Reads what stands in `root`, whatever it was written in; undefined, with the reason noted, where no shape fits. */
export function readTree(root: JsonNode, reading: ListReading): ReadList | undefined {
  const { notes } = reading;
  const shape = SHAPES.find(({ recognizes }) => recognizes(root));
  if (shape) {
    const entries = takeEntries(shape.entries(root, reading), notes);
    const hasAccountNames = entries.some(({ words }) => words?.accountName);
    return { kind: { ...shape, ...(hasAccountNames && { namePattern: true }) }, entries };
  }
  notes.refuseAll({ offset: root.offset, path: '' }, say('list_noRoles'));
  return undefined;
}
