/**
 * The base account as people have it at hand: its number, its alias, its sign-in address, or the ARN of somebody in it.
 *
 * A trust policy names accounts by number alone. An alias is kept for the instructions: people sign in by it.
 */
import { sentences } from '../../i18n/in-a-row.ts';
import { say } from '../../i18n/say.ts';
import { isAccountId, parseAccount } from '../account.ts';
import { isPartitionId, type PartitionId, partition, partitionOfSignInHost } from '../partition.ts';
import { bad, good, type Result } from '../result.ts';

export interface BaseAccount {
  /** Absent where the text does not tell: numbers and aliases look alike in every partition. */
  partition: PartitionId | undefined;
  /** Twelve digits; '' where only the alias is known. */
  account: string;
  alias: string;
}

const ARN = /^arn:([\w-]+):(?:iam|sts)::(\d{12}):/;

/** Reads what was typed or pasted for the base account. */
export function parseBaseAccount(text: string): Result<BaseAccount> {
  const trimmed = text.trim();
  if (trimmed.startsWith('arn:')) return accountOfArn(trimmed);
  const account = /[/.:]/.test(trimmed) ? undefined : parseAccount(trimmed);
  if (account?.ok) return good(named(account.value, undefined));
  return account ?? accountOfAddress(trimmed);
}

const named = (account: string, home: PartitionId | undefined): BaseAccount =>
  isAccountId(account)
    ? { partition: home, account, alias: '' }
    : { partition: home, account: '', alias: account };

function accountOfArn(text: string): Result<BaseAccount> {
  const [, home = '', account] = ARN.exec(text) ?? [];
  if (account === undefined) return bad(say('setUp_arnWithoutAccount'));
  if (!isPartitionId(home)) return bad(say('setUp_unknownPartition', { partition: home }));
  return good(named(account, home));
}

/** `https://acme.signin.aws.amazon.com/console`, with or without `https://` in front. */
function accountOfAddress(text: string): Result<BaseAccount> {
  const whole = text.includes('://') ? text : `https://${text}`;
  const shape = say('setUp_signInAddressShape');
  if (!URL.canParse(whole)) return bad(shape);
  const { hostname } = new URL(whole);
  const home = partitionOfSignInHost(hostname);
  if (!home) return bad(sentences(say('setUp_noSignInHost', { host: hostname }), shape));
  const front = hostname.slice(0, -home.signInHost.length).replace(/\.$/, '');
  // All who sign in share the host without a name in front, and those with a region.
  if (front === '' || home.regionShape.test(front)) {
    return bad(sentences(say('setUp_addressWithoutAccount'), shape));
  }
  const account = parseAccount(front);
  return account.ok ? good(named(account.value, home.id)) : bad(shape);
}

/** Where people of the account sign in. */
export function signInAddress(home: PartitionId, account: string): string {
  return `https://${account}.${partition(home).signInHost}/console`;
}
