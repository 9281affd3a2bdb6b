/**
 * A CloudFormation template that makes the role.
 *
 * In JSON, which CloudFormation takes everywhere it takes YAML, and in which every text means just what it says: YAML would
 * make a date of a policy's Version, and numbers of account IDs.
 */
import { switchLink } from '../switch-link.ts';
import { inlinePolicyName } from './cli-commands.ts';
import type { JsonValue } from './policy-json.ts';
import type { RoleSetUp } from './read-answers.ts';
import { shellWord } from './shell-word.ts';
import { trustPolicy } from './trust-policy.ts';

/** The template's text. */
export function cloudFormationTemplate(setUp: RoleSetUp): string {
  const template: JsonValue = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `The role ${setUp.name}, to switch to from account ${setUp.trust.base.account}`,
    Resources: { Role: { Type: 'AWS::IAM::Role', Properties: properties(setUp) } },
    Outputs: {
      RoleArn: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } },
      SwitchLink: { Value: switchLink(setUp.role) },
    },
  };
  return `${JSON.stringify(template, undefined, 2)}\n`;
}

function properties(setUp: RoleSetUp): { [name: string]: JsonValue } {
  const { name, path, description, sessionLength, managedPolicies, policy, tags, trust } = setUp;
  return {
    RoleName: name,
    Path: path,
    ...(description !== '' && { Description: description }),
    MaxSessionDuration: sessionLength,
    AssumeRolePolicyDocument: trustPolicy(trust),
    ...(managedPolicies.length > 0 && { ManagedPolicyArns: managedPolicies.map(({ arn }) => arn) }),
    ...(policy !== undefined && {
      Policies: [{ PolicyName: inlinePolicyName(setUp), PolicyDocument: policy }],
    }),
    ...(tags.length > 0 && { Tags: tags.map(({ key, value }) => ({ Key: key, Value: value })) }),
  };
}

/** The command that makes a stack of the template, saved under `file`. */
export function deployCommand({ name }: Pick<RoleSetUp, 'name'>, file: string): string {
  const options = `--stack-name ${stackName(name)} --capabilities CAPABILITY_NAMED_IAM`;
  return `aws cloudformation deploy --template-file ${shellWord(file)} ${options}\n`;
}

/** Stacks have names of letters, digits and hyphens. */
const stackName = (name: string) => `role-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
