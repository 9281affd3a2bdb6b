/**
 * The grammar of a permission policy, as IAM checks it when a policy is saved: what it would refuse is a problem at its
 * place in the text.
 *
 * Which services, actions and condition keys there are is not checked: AWS adds some every week.
 */
import type { PartitionId } from '../partition.ts';
import { inWords, MAX_INLINE_POLICIES, MAX_MANAGED_POLICY, MAX_POLICY_TEXT } from './iam-limits.ts';
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
    notes.problem(0, `This has ${inWords(text.length)} characters, more than any policy.`);
    return undefined;
  }
  const parsed = parsePolicyJson(text);
  if (!parsed.ok) {
    notes.problem(parsed.problem.at, parsed.problem.words);
    return undefined;
  }
  if (parsed.root.kind !== 'object') {
    notes.problem(parsed.root.at, 'A policy is one object: { "Version": "2012-10-17", … }.');
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
  if (id && id.kind !== 'text') notes.problem(id.at, 'Id is a text.');
  const statement = member(policy, 'Statement')?.value;
  if (!statement) {
    notes.problem(policy.at, 'This policy has no Statement.');
    return;
  }
  const statements = statement.kind === 'list' ? statement.items : [statement];
  if (statements.length === 0) notes.problem(statement.at, 'This policy has no statement in it.');
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
    notes.advice(
      version?.at ?? policy.at,
      'Write "Version": "2012-10-17": the older language has no variables such as aws:username.',
    );
  } else if (value !== '2012-10-17') {
    notes.problem(
      version.value.at,
      'Version names the policy language, not a date of yours: "2012-10-17".',
    );
  }
}

function checkSid(statement: PolicyObject, taken: Set<string>, notes: PolicyNotes): void {
  const sid = member(statement, 'Sid')?.value;
  if (!sid) return;
  if (sid.kind !== 'text' || !/^[A-Za-z0-9]*$/.test(sid.value)) {
    notes.problem(sid.at, 'A Sid is made of letters A to Z and digits alone.');
    return;
  }
  if (sid.value !== '' && taken.has(sid.value))
    notes.problem(sid.at, `Two statements have the Sid “${sid.value}”.`);
  taken.add(sid.value);
}

function checkSize(policy: JsonValue, notes: PolicyNotes): void {
  const size = policySize(policy);
  const words = `Without white space this has ${inWords(size)} characters`;
  if (size > MAX_INLINE_POLICIES) {
    const most = inWords(MAX_INLINE_POLICIES);
    notes.problem(0, `${words}; the inline policies of a role have at most ${most} together.`);
  } else if (size > MAX_MANAGED_POLICY) {
    const most = inWords(MAX_MANAGED_POLICY);
    notes.advice(0, `${words}: it fits inline, as here, but no managed policy of ${most}.`);
  }
}
