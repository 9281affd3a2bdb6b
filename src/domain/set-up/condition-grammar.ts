/** The grammar of a statement's Condition: operators, the keys below them, and the values of those. */
import { say } from '../../i18n/say.ts';
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

/** Checks a Condition. `isTrust` says that the statement names a Principal, as those of trust policies do. */
export function checkCondition(condition: PolicyNode, isTrust: boolean, notes: PolicyNotes): void {
  if (condition.kind !== 'object') {
    notes.problem(condition.at, say('setUp_conditionShape'));
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
    notes.problem(operator.at, say('setUp_unknownOperator', { operator: operator.name }));
  } else if (known !== bare) {
    notes.problem(operator.at, say('setUp_operatorSpelling', { operator: known }));
  } else if (known === 'Null' && /IfExists$/.test(operator.name)) {
    notes.problem(operator.at, say('setUp_nullIfExists'));
  }
  if (operator.value.kind !== 'object') {
    notes.problem(operator.value.at, say('setUp_operatorShape'));
    return;
  }
  for (const key of operator.value.members) checkKey(key, isTrust, notes);
}

function checkKey({ name, at, value }: PolicyMember, isTrust: boolean, notes: PolicyNotes): void {
  if (name.toLowerCase() === 'sts:externalid') {
    if (isTrust) notes.problem(at, say('setUp_noExternalId'));
    else notes.advice(at, say('setUp_noExternalId'));
  }
  if (!/^[\w-]+:./.test(name)) {
    notes.problem(at, say('setUp_conditionKeyShape'));
  }
  const values = value.kind === 'list' ? value.items : [value];
  if (values.length === 0) notes.problem(value.at, say('setUp_keyWithoutValue', { key: name }));
  for (const one of values) {
    if (one.kind === 'object' || one.kind === 'list' || one.kind === 'null') {
      notes.problem(one.at, say('setUp_conditionValueShape'));
    }
  }
}
