/**
 * The answers, read: a role's set-up once all is well, and until then what is missing, what is wrong, and what to think
 * of, each at the field where it is mended.
 */
import { say } from '../../i18n/say.ts';
import { formatAccount, isAccountId, parseAccount } from '../account.ts';
import { type PartitionId, partition } from '../partition.ts';
import { bad, type Result } from '../result.ts';
import { checkRole, type Role } from '../role.ts';
import { parseRoleName } from '../role-name.ts';
import { advicesFor } from './advice.ts';
import type { SetUpAnswers, SetUpField } from './answers.ts';
import { parseBaseAccount } from './base-account.ts';
import { parseDescription } from './description.ts';
import { MAX_TRUST_POLICY } from './iam-limits.ts';
import { parseNames } from './listed-names.ts';
import { type ManagedPolicy, parseManagedPolicies } from './managed-policies.ts';
import type { Place } from './place.ts';
import { readPolicy } from './policy-grammar.ts';
import type { JsonValue } from './policy-json.ts';
import { policySize } from './policy-text.ts';
import { parseBareName, parsePath } from './role-path.ts';
import { parseSessionLength } from './session-length.ts';
import { parseTags, type Tag } from './tags.ts';
import { type Trust, trustPolicy } from './trust-policy.ts';
import { parseTrustedName, type TrustedName } from './trusted-names.ts';

/** Everything that there is to say of the role to be, checked. */
export interface RoleSetUp {
  target: Place;
  /** Without the path. */
  name: string;
  /** `/`, or `/team/ops/`. */
  path: string;
  arn: string;
  description: string;
  trust: Trust;
  /** The base account's alias; '' where it is not known. */
  baseAlias: string;
  /** In seconds. */
  sessionLength: number;
  managedPolicies: ManagedPolicy[];
  /** The custom permission policy. */
  policy: JsonValue | undefined;
  tags: Tag[];
  /** As it would stand in the person's list. */
  role: Role;
}

export interface SetUpNote {
  field: SetUpField;
  /** `missing` and `problem` keep the set-up back; `advice` does not. */
  kind: 'missing' | 'problem' | 'advice';
  words: string;
  /** Where in the field's text, if the note is about a part of it. */
  at?: number;
}

export interface SetUpReading {
  setUp: RoleSetUp | undefined;
  notes: SetUpNote[];
}

/** Reads all answers. */
export function readAnswers(answers: SetUpAnswers): SetUpReading {
  const notes: SetUpNote[] = [];
  const reader = new AnswerReader(answers, notes);
  const setUp = reader.setUp();
  if (!setUp || notes.some(({ kind }) => kind !== 'advice')) return { setUp: undefined, notes };
  notes.push(...advicesFor(setUp));
  return { setUp, notes };
}

class AnswerReader {
  readonly #answers: SetUpAnswers;
  readonly #notes: SetUpNote[];
  readonly #home: PartitionId;

  constructor(answers: SetUpAnswers, notes: SetUpNote[]) {
    this.#answers = answers;
    this.#notes = notes;
    this.#home = answers.partition;
  }

  /** undefined where a note says why. */
  setUp(): RoleSetUp | undefined {
    const { mfa } = this.#answers;
    const { account: baseNumber, alias } = this.#base();
    const base = { partition: this.#home, account: baseNumber };
    const target = { partition: this.#home, account: this.#target(baseNumber) };
    const name = this.#take('roleName', parseBareName, '', say('setUp_needsRoleName'));
    const path = this.#path(name);
    const pathAndName = `${path.slice(1)}${name}`;
    const trust = { base, names: this.#names(base), mfa };
    this.#checkTrust(trust);
    const said = {
      target,
      name,
      path,
      arn: `arn:${target.partition}:iam::${target.account}:role/${pathAndName}`,
      description: this.#take('description', parseDescription, ''),
      trust,
      baseAlias: alias,
      sessionLength: this.#take('sessionLength', parseSessionLength, 0),
      managedPolicies: this.#take(
        'managedPolicies',
        (text) => parseManagedPolicies(text, target),
        [],
      ),
      policy: this.#policy(),
      tags: this.#take('tags', parseTags, []),
    };
    const role = this.#role(target, pathAndName, trust);
    return role && { ...said, role };
  }

  #note(field: SetUpField, kind: SetUpNote['kind'], words: string, at?: number): void {
    this.#notes.push({ field, kind, words, ...(at !== undefined && { at }) });
  }

  /** Reads one field. `needed` names what is missing where the field is empty. */
  #take<T>(
    field: Exclude<SetUpField, 'mfa'>,
    parse: (text: string) => Result<T>,
    absent: T,
    needed?: string,
  ): T {
    const text = this.#answers[field];
    if (text.trim() === '' && needed !== undefined) {
      this.#note(field, 'missing', needed);
      return absent;
    }
    const parsed = parse(text);
    if (parsed.ok) return parsed.value;
    this.#note(field, 'problem', parsed.problem);
    return absent;
  }

  #base(): { account: string; alias: string } {
    const nobody = { partition: undefined, account: '', alias: '' };
    const base = this.#take('base', parseBaseAccount, nobody, say('setUp_needsBase'));
    if (base.partition !== undefined && base.partition !== this.#home) {
      const [there, here] = [partition(base.partition).name, partition(this.#home).name];
      this.#note('base', 'problem', say('setUp_baseElsewhere', { there, here }));
    }
    if (base.account !== '' || base.alias === '') return base;
    const account = this.#take(
      'baseNumber',
      parseAccountId,
      '',
      say('setUp_needsBaseNumber', { alias: base.alias }),
    );
    return { account, alias: base.alias };
  }

  #target(base: string): string {
    const account = this.#take('account', parseAccountId, '', say('setUp_needsTarget'));
    if (account !== '' && account === base) {
      this.#note('account', 'problem', say('setUp_targetIsBase'));
    }
    return account;
  }

  /** The path, and whether the console can switch to path and name together. */
  #path(name: string): string {
    const path = this.#take('path', parsePath, '/');
    if (name === '' || path === '/') return path;
    const whole = parseRoleName(`${path}${name}`);
    if (!whole.ok) this.#note('path', 'problem', whole.problem);
    return path;
  }

  #names(base: Place): TrustedName[] | undefined {
    const { trusted } = this.#answers;
    if (trusted === 'account') return undefined;
    const kind = trusted === 'users' ? 'user' : 'role';
    // Without the base account nothing can be said of an ARN in it.
    if (base.account === '') return [];
    return this.#take(
      'names',
      (text) =>
        parseNames(
          text,
          (name) => parseTrustedName(name, kind, base),
          ({ arn }) => arn,
        ),
      [],
      say(kind === 'user' ? 'setUp_needsUsers' : 'setUp_needsRoles'),
    );
  }

  #checkTrust(trust: Trust): void {
    const size = policySize(trustPolicy(trust));
    if (size <= MAX_TRUST_POLICY) return;
    const lengths = { size, most: MAX_TRUST_POLICY };
    this.#note('names', 'problem', say('setUp_trustPolicyTooLong', lengths));
  }

  #policy(): JsonValue | undefined {
    const text = this.#answers.policy;
    if (text.trim() === '') return undefined;
    const { policy, problems, advices } = readPolicy(text, this.#home);
    for (const { at, words } of problems) this.#note('policy', 'problem', words, at);
    for (const { at, words } of advices) this.#note('policy', 'advice', words, at);
    return policy;
  }

  /** The role for the list. What is wrong with account and name was said where they were read. */
  #role(target: Place, roleName: string, { base, names }: Trust): Role | undefined {
    const { displayName, color } = this.#answers;
    const [only, ...others] = names ?? [];
    const isOneRole = only?.kind === 'role' && others.length === 0;
    const checked = checkRole({
      ...target,
      roleName,
      displayName,
      color,
      baseAccount: base.account,
      baseRole: isOneRole ? only.name : '',
    });
    if (checked.ok) return checked.role;
    for (const { field, problem } of checked.problems) {
      if (field === 'displayName' || field === 'color') this.#note(field, 'problem', problem);
    }
    return undefined;
  }
}

/** An account's number; an alias stands in no policy. */
function parseAccountId(text: string): Result<string> {
  const account = parseAccount(text);
  if (!account.ok || isAccountId(account.value)) return account;
  const example = formatAccount('123456789012');
  return bad(say('setUp_aliasForNumber', { alias: account.value, example }));
}
