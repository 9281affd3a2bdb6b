/** Terraform's configuration that makes the role, for the AWS provider of the target account. */
import { switchLink } from '../switch-link.ts';
import { inlinePolicyName } from './cli-commands.ts';
import { hclLines, hclText, hclValue } from './hcl-text.ts';
import type { JsonValue } from './policy-json.ts';
import type { RoleSetUp } from './read-answers.ts';
import { trustPolicy } from './trust-policy.ts';

/** An argument of a block: its name, and its expression. */
type Argument = readonly [name: string, expression: string];

function block(head: string, given: readonly Argument[]): string {
  return `${head} {\n${hclLines(given, 1)}}\n`;
}

const jsonOf = (policy: JsonValue) => `jsonencode(${hclValue(policy, 1)})`;

/** The configuration's text. */
export function terraformConfiguration(setUp: RoleSetUp): string {
  const label = labelOf(setUp.name);
  const blocks = [role(label, setUp), ...attachments(label, setUp), ...inlinePolicy(label, setUp)];
  const output = block('output "switch_link"', [['value', hclText(switchLink(setUp.role))]]);
  return [...blocks, output].join('\n');
}

/** Labels are identifiers, and names of roles may hold signs that those may not. */
const labelOf = (name: string) => `role_${name.replace(/[^A-Za-z0-9_-]/g, '_')}`;

function role(label: string, setUp: RoleSetUp): string {
  const { name, path, description, sessionLength, tags, trust } = setUp;
  const tagMap = Object.fromEntries(tags.map(({ key, value }) => [key, value]));
  return block(`resource "aws_iam_role" "${label}"`, [
    ['name', hclText(name)],
    ['path', hclText(path)],
    ...(description === '' ? [] : ([['description', hclText(description)]] as const)),
    ['max_session_duration', String(sessionLength)],
    ['assume_role_policy', jsonOf(trustPolicy(trust))],
    ...(tags.length === 0 ? [] : ([['tags', hclValue(tagMap, 1)]] as const)),
  ]);
}

function attachments(label: string, { managedPolicies }: RoleSetUp): string[] {
  if (managedPolicies.length === 0) return [];
  const arns = managedPolicies.map(({ arn }) => arn);
  return [
    block(`resource "aws_iam_role_policy_attachment" "${label}"`, [
      ['for_each', `toset(${hclValue(arns, 1)})`],
      ['role', `aws_iam_role.${label}.name`],
      ['policy_arn', 'each.value'],
    ]),
  ];
}

function inlinePolicy(label: string, setUp: RoleSetUp): string[] {
  if (setUp.policy === undefined) return [];
  return [
    block(`resource "aws_iam_role_policy" "${label}"`, [
      ['name', hclText(inlinePolicyName(setUp))],
      ['role', `aws_iam_role.${label}.name`],
      ['policy', jsonOf(setUp.policy)],
    ]),
  ];
}
