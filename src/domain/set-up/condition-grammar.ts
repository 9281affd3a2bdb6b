/** The grammar of a statement's Condition: operators, the keys below them, and the values of those. */
import type { PolicyMember, PolicyNode } from './policy-json.ts';
import type { PolicyNotes } from './policy-notes.ts';

const OPERATORS = [
  ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
  ...['StringLike', 'StringNotLike', 'NumericEquals', 'NumericNotEquals', 'NumericLessThan'],
  ...['NumericLessThanEquals', 'NumericGreaterThan', 'NumericGreaterThanEquals', 'DateEquals'],
  ...['DateNotEquals', 'DateLessThan', 'DateLessThanEquals', 'DateGreaterThan'],
  ...['DateGreaterThanEquals', 'Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'ArnEquals'],
  ...['ArnLike', 'ArnNotEquals', 'ArnNotLike', 'Null'],
];

export const NO_EXTERNAL_ID =
  'The console has no place to give an external ID, so nobody can switch to a role that asks for one. ' +
  'External IDs are for other companies’ programs, which assume roles without the console.';

/** Checks a Condition. `isTrust` says that the statement names a Principal, as those of trust policies do. */
export function checkCondition(condition: PolicyNode, isTrust: boolean, notes: PolicyNotes): void {
  if (condition.kind !== 'object') {
    notes.problem(condition.at, 'Condition is an object: { "StringEquals": { … } }.');
    return;
  }
  for (const operator of condition.members) checkOperator(operator, isTrust, notes);
}

function checkOperator(operator: PolicyMember, isTrust: boolean, notes: PolicyNotes): void {
  const bare = operator.name
    .replace(/^(?:ForAllValues|ForAnyValue):/i, '')
    .replace(/IfExists$/i, '');
  const known = OPERATORS.find((one) => one.toLowerCase() === bare.toLowerCase());
  if (known === undefined) {
    notes.problem(operator.at, `IAM knows no condition operator “${operator.name}”.`);
  } else if (known !== bare) {
    notes.problem(operator.at, `Write ${known}, with capitals and small letters like this.`);
  } else if (known === 'Null' && /IfExists$/.test(operator.name)) {
    notes.problem(operator.at, 'Null takes no IfExists: it asks just that.');
  }
  if (operator.value.kind !== 'object') {
    notes.problem(
      operator.value.at,
      'Below an operator stands an object of keys and their values.',
    );
    return;
  }
  for (const key of operator.value.members) checkKey(key, isTrust, notes);
}

function checkKey({ name, at, value }: PolicyMember, isTrust: boolean, notes: PolicyNotes): void {
  if (name.toLowerCase() === 'sts:externalid') {
    if (isTrust) notes.problem(at, NO_EXTERNAL_ID);
    else notes.advice(at, NO_EXTERNAL_ID);
  }
  if (!/^[\w-]+:./.test(name)) {
    notes.problem(at, `A condition key begins with its service, such as aws: in aws:SourceIp.`);
  }
  const values = value.kind === 'list' ? value.items : [value];
  if (values.length === 0) notes.problem(value.at, `“${name}” has no value to compare with.`);
  for (const one of values) {
    if (one.kind === 'object' || one.kind === 'list' || one.kind === 'null') {
      notes.problem(one.at, 'A value to compare with is a text, a number, true or false.');
    }
  }
}
