/**
 * The grammar of a permission policy, as IAM checks it when a policy is saved: what it would refuse is a problem at its
 * place in the text.
 *
 * Which services, actions and condition keys there are is not checked: AWS adds some every week.
 */
import { say } from '../../i18n/say.ts';
import type { PartitionId } from '../partition.ts';
import { MAX_INLINE_POLICIES, MAX_MANAGED_POLICY, MAX_POLICY_TEXT } from './iam-limits.ts';
import {
  type JsonValue,
  type PolicyObject,
  type PolicyProblem,
  parsePolicyJson,
  plainValue,
} from './policy-json.ts';
import { PolicyNotes } from './policy-notes.ts';
import { policySize } from './policy-text.ts';
import { checkNames, checkStatement, member } from './statement-grammar.ts';

export interface PolicyReading {
  /** Absent where there are problems. */
  policy: JsonValue | undefined;
  problems: PolicyProblem[];
  advices: PolicyProblem[];
}

/** Reads the text of a permission policy for a role in `home`. */
export function readPolicy(text: string, home: PartitionId): PolicyReading {
  const notes = new PolicyNotes();
  const policy = read(text, home, notes);
  const { problems, advices } = notes;
  return { policy: problems.length === 0 ? policy : undefined, problems, advices };
}

function read(text: string, home: PartitionId, notes: PolicyNotes): JsonValue | undefined {
  if (text.length > MAX_POLICY_TEXT) {
    notes.problem(0, say('setUp_policyTooLong', { length: text.length }));
    return undefined;
  }
  const parsed = parsePolicyJson(text);
  if (!parsed.ok) {
    notes.problem(parsed.problem.at, parsed.problem.words);
    return undefined;
  }
  if (parsed.root.kind !== 'object') {
    notes.problem(parsed.root.at, say('setUp_policyShape'));
    return undefined;
  }
  checkPolicy(parsed.root, home, notes);
  const policy = plainValue(parsed.root);
  checkSize(policy, notes);
  return policy;
}

function checkPolicy(policy: PolicyObject, home: PartitionId, notes: PolicyNotes): void {
  checkNames(policy, ['Version', 'Id', 'Statement'], notes);
  checkVersion(policy, notes);
  const id = member(policy, 'Id')?.value;
  if (id && id.kind !== 'text') notes.problem(id.at, say('setUp_idShape'));
  const statement = member(policy, 'Statement')?.value;
  if (!statement) {
    notes.problem(policy.at, say('setUp_policyWithoutStatement'));
    return;
  }
  const statements = statement.kind === 'list' ? statement.items : [statement];
  if (statements.length === 0) notes.problem(statement.at, say('setUp_policyWithoutStatements'));
  const sids = new Set<string>();
  for (const one of statements) {
    checkStatement(one, home, notes);
    if (one.kind === 'object') checkSid(one, sids, notes);
  }
}

function checkVersion(policy: PolicyObject, notes: PolicyNotes): void {
  const version = member(policy, 'Version');
  const value = version?.value.kind === 'text' ? version.value.value : undefined;
  if (!version || value === '2008-10-17') {
    notes.advice(version?.at ?? policy.at, say('setUp_oldVersion'));
  } else if (value !== '2012-10-17') {
    notes.problem(version.value.at, say('setUp_wrongVersion'));
  }
}

function checkSid(statement: PolicyObject, taken: Set<string>, notes: PolicyNotes): void {
  const sid = member(statement, 'Sid')?.value;
  if (!sid) return;
  if (sid.kind !== 'text' || !/^[A-Za-z0-9]*$/.test(sid.value)) {
    notes.problem(sid.at, say('setUp_sidShape'));
    return;
  }
  if (sid.value !== '' && taken.has(sid.value))
    notes.problem(sid.at, say('setUp_sidTwice', { sid: sid.value }));
  taken.add(sid.value);
}

function checkSize(policy: JsonValue, notes: PolicyNotes): void {
  const size = policySize(policy);
  if (size > MAX_INLINE_POLICIES) {
    notes.problem(0, say('setUp_inlineTooLong', { size, most: MAX_INLINE_POLICIES }));
  } else if (size > MAX_MANAGED_POLICY) {
    notes.advice(0, say('setUp_tooLongToBeManaged', { size, most: MAX_MANAGED_POLICY }));
  }
}
