/** The grammar of one statement of a permission policy: its elements, actions and resources. */
import { say } from '../../i18n/say.ts';
import { isPartitionId, type PartitionId, partition } from '../partition.ts';
import { checkCondition } from './condition-grammar.ts';
import type { PolicyMember, PolicyNode, PolicyObject } from './policy-json.ts';
import type { PolicyNotes } from './policy-notes.ts';

const ELEMENTS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
const PRINCIPALS = ['Principal', 'NotPrincipal'];

/** The member of this name, if there is one. */
export function member({ members }: PolicyObject, name: string): PolicyMember | undefined {
  return members.find((one) => one.name === name);
}

/** Says of every member that is none of `known` what it should be. */
export function checkNames(object: PolicyObject, known: string[], notes: PolicyNotes): void {
  for (const { name, at } of object.members) {
    if (known.includes(name)) continue;
    const meant = meantBy(name, known);
    notes.problem(
      at,
      meant
        ? say('setUp_elementSpelling', { element: meant, name })
        : say('setUp_unknownElement', { name }),
    );
  }
}

/** The element that a name with other capitals, or in the plural, was meant to be. */
function meantBy(name: string, known: string[]): string | undefined {
  return known.find((one) => one.toLowerCase() === name.toLowerCase().replace(/s$/, ''));
}

/** Checks a statement of a policy for a role in `home`. */
export function checkStatement(node: PolicyNode, home: PartitionId, notes: PolicyNotes): void {
  if (node.kind !== 'object') {
    notes.problem(node.at, say('setUp_statementShape'));
    return;
  }
  checkNames(node, [...ELEMENTS, ...PRINCIPALS], notes);
  const principal = PRINCIPALS.map((name) => member(node, name)).find(Boolean);
  if (principal) notes.problem(principal.at, say('setUp_trustPolicyHere'));
  checkEffect(node, notes);
  checkPair(node, 'Action', notes, checkAction);
  // A statement of a trust policy is told once that it is one.
  if (!principal) {
    checkPair(node, 'Resource', notes, (text) => checkResource(text, home, notes));
  }
  const condition = member(node, 'Condition');
  if (condition) checkCondition(condition.value, principal !== undefined, notes);
}

function checkEffect(statement: PolicyObject, notes: PolicyNotes): void {
  const effect = member(statement, 'Effect');
  if (!effect) {
    notes.problem(statement.at, say('setUp_noEffect'));
  } else if (effect.value.kind !== 'text' || !/^(?:Allow|Deny)$/.test(effect.value.value)) {
    notes.problem(effect.value.at, say('setUp_effectShape'));
  }
}

type TextNode = Extract<PolicyNode, { kind: 'text' }>;
type CheckText = (node: TextNode, notes: PolicyNotes) => void;

/** Exactly one of `Action` and `NotAction` (or of the resources), as one text or a list of some. */
function checkPair(
  statement: PolicyObject,
  name: 'Action' | 'Resource',
  notes: PolicyNotes,
  check: CheckText,
): void {
  const opposite = `Not${name}`;
  const [one, not] = [member(statement, name), member(statement, opposite)];
  if (one && not) notes.problem(not.at, say('setUp_neverBoth', { element: name, opposite }));
  const given = one ?? not;
  if (!given) {
    // One whose name is misspelled was told where its name stands.
    const isMisspelled = statement.members.some((one) => meantBy(one.name, [name]) !== undefined);
    if (!isMisspelled) notes.problem(statement.at, say('setUp_noElement', { element: name }));
    return;
  }
  const { value } = given;
  const texts = value.kind === 'list' ? value.items : [value];
  if (texts.length === 0) notes.problem(value.at, say('setUp_emptyList', { element: given.name }));
  for (const text of texts) {
    if (text.kind === 'text') check(text, notes);
    else notes.problem(text.at, say('setUp_textOrTexts', { element: given.name }));
  }
}

function checkAction({ at, value }: TextNode, notes: PolicyNotes): void {
  if (value === '*' || /^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/.test(value)) return;
  notes.problem(at, say(value.includes(':') ? 'setUp_actionShape' : 'setUp_noService'));
}

function checkResource({ at, value }: TextNode, home: PartitionId, notes: PolicyNotes): void {
  if (value === '*') return;
  const [arn, named = '', ...rest] = value.split(':');
  if (arn !== 'arn') {
    notes.problem(at, say('setUp_resourceShape'));
    return;
  }
  if (rest.length < 4 && !/[*?]$/.test(value)) {
    notes.problem(at, say('setUp_shortArn'));
    return;
  }
  checkPartition(at, named, home, notes);
}

function checkPartition(at: number, named: string, home: PartitionId, notes: PolicyNotes): void {
  // A wildcard, or the variable of a policy that is used in several partitions.
  if (named === home || /[*?$]/.test(named)) return;
  const here = partition(home).name;
  notes.problem(
    at,
    isPartitionId(named)
      ? say('setUp_arnElsewhere', { there: partition(named).name, here, partition: home })
      : say('setUp_arnNowhere', { there: named, here, partition: home }),
  );
}
