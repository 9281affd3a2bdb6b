/**
 * The AWS CLI's commands, to be pasted into bash or zsh: those of the target account, which make the role, and those of
 * the base account, which let people assume it.
 *
 * Policies stand in the commands themselves: nothing has to be saved first, and what is pasted is what is made. No
 * comments stand between, because zsh does not take them when they are pasted.
 */
import { basePolicy } from './base-policy.ts';
import { MIN_SESSION } from './iam-limits.ts';
import type { JsonValue } from './policy-json.ts';
import { compactPolicy } from './policy-text.ts';
import type { RoleSetUp } from './read-answers.ts';
import { shellWord } from './shell-word.ts';
import { trustPolicy } from './trust-policy.ts';
import { isOfIdentityCenter } from './trusted-names.ts';

/** One option a line: `--role-name Developer`. */
type Option = readonly [name: string, value: string];

function command(action: string, options: readonly Option[]): string {
  const lines = options.map(([name, value]) => {
    // A value with a hyphen in front would be taken for an option, did it stand apart.
    return `  --${name}${value.startsWith('-') ? '=' : ' '}${shellWord(value)}`;
  });
  return `${[`aws iam ${action}`, ...lines].join(' \\\n')}\n`;
}

const optional = (name: string, value: string | undefined): Option[] =>
  value === undefined ? [] : [[name, value]];

/** The name of the inline policy that holds the custom permissions. */
export function inlinePolicyName({ name }: Pick<RoleSetUp, 'name'>): string {
  return `${name}-permissions`;
}

/** The commands for the target account. */
export function targetCommands(setUp: RoleSetUp): string {
  const { name, managedPolicies, policy } = setUp;
  const attach = managedPolicies.map(({ arn }) =>
    command('attach-role-policy', [
      ['role-name', name],
      ['policy-arn', arn],
    ]),
  );
  const put =
    policy === undefined ? [] : [putPolicy('role', name, inlinePolicyName(setUp), policy)];
  return [createRole(setUp), ...attach, ...put].join('\n');
}

function createRole(setUp: RoleSetUp): string {
  const { name, path, description, sessionLength, tags, trust } = setUp;
  const tagList = JSON.stringify(tags.map(({ key, value }) => ({ Key: key, Value: value })));
  return command('create-role', [
    ['role-name', name],
    ...optional('path', path === '/' ? undefined : path),
    ['assume-role-policy-document', compactPolicy(trustPolicy(trust))],
    ...descriptionOption(description),
    ...optional(
      'max-session-duration',
      sessionLength === MIN_SESSION ? undefined : String(sessionLength),
    ),
    ...optional('tags', tags.length === 0 ? undefined : tagList),
  ]);
}

/**
 * The CLI would put a file's or a site's content in place of a value that looks like its address. Within JSON it does
 * not.
 */
function descriptionOption(description: string): Option[] {
  if (description === '') return [];
  return /^(?:fileb?:\/\/|https?:\/\/)/i.test(description)
    ? [['cli-input-json', JSON.stringify({ Description: description })]]
    : [['description', description]];
}

const putPolicy = (kind: 'role' | 'user', holder: string, policyName: string, policy: JsonValue) =>
  command(`put-${kind}-policy`, [
    [`${kind}-name`, holder],
    ['policy-name', policyName],
    ['policy-document', compactPolicy(policy)],
  ]);

/** The name of the base side's policy, alike for no two roles. */
export function basePolicyName({ target, name }: Pick<RoleSetUp, 'target' | 'name'>): string {
  return `assume-${target.account}-${name}`;
}

/**
 * The commands for the base account: '' where there are none to give, since roles of IAM Identity Center are changed in
 * their permission set.
 */
export function baseCommands(setUp: RoleSetUp): string {
  const policy = basePolicy(setUp.arn);
  const policyName = basePolicyName(setUp);
  const { names } = setUp.trust;
  if (!names) {
    return command('create-policy', [
      ['policy-name', policyName],
      ['policy-document', compactPolicy(policy)],
    ]);
  }
  return names
    .filter((named) => !isOfIdentityCenter(named))
    .map(({ kind, name }) => putPolicy(kind, name, policyName, policy))
    .join('\n');
}
