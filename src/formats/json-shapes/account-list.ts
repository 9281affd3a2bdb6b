/**
 * Accounts without roles: the output of `aws organizations list-accounts` and `aws sso list-accounts`, or any list whose
 * entries name accounts only. Each becomes the role whose name the person gives for all of them.
 *
 * AWS Organizations says in `State` whether an account is open; `Status` said so until it was retired in September 2026
 * (AWS's documentation), so `State` is read first. Only ACTIVE accounts can be switched to.
 */
import { say, sayCount } from '../../i18n/say.ts';
import { readFields } from '../entry-fields.ts';
import { accountFieldNames, plainName } from '../field-aliases.ts';
import type { JsonObject } from '../json-tree.ts';
import type { EntryFields, EntryWords, ListEntry } from '../list-entry.ts';
import type { ListReading } from '../list-format.ts';
import { memberPath } from '../node-path.ts';
import { type NodePlace, type ProblemNotes, shortened } from '../problem-notes.ts';
import { andMore, MAX_NAMED } from '../some-names.ts';
import {
  listOrListNamed,
  memberNamed,
  noteOtherMembers,
  objectsOf,
  type PlacedObject,
  someObject,
} from './list-parts.ts';
import { namesAccount, namesRole } from './role-entry.ts';
import type { JsonShape } from './shape.ts';

const LIST_NAMES = ['accounts', 'accountlist'];
/** Read below, or of no use to a role: saying so for every list of AWS's own tools would help nobody. */
const OTHER_MEMBERS = new Set([
  'arn',
  'state',
  'status',
  'email',
  'emailaddress',
  'joinedmethod',
  'joinedtimestamp',
  'paths',
]);

export const accountList: JsonShape = {
  id: 'aws-accounts',
  name: () => say('list_formatAccounts'),
  accountsOnly: true,
  namePattern: true,

  recognizes(root) {
    const accounts = listOrListNamed(root, ...LIST_NAMES);
    if (!accounts || someObject(accounts.list, namesRole)) return false;
    const isEmptyOutput = root.kind === 'object' && accounts.list.items.length === 0;
    return isEmptyOutput || someObject(accounts.list, namesAccount);
  },

  *entries(root, reading): Generator<ListEntry> {
    const accounts = listOrListNamed(root, ...LIST_NAMES);
    if (!accounts) return;
    noteOtherMembers(root, reading.notes, ...LIST_NAMES);
    const closed = new ClosedAccounts();
    for (const placed of objectsOf(accounts, reading.notes)) {
      const state = stateOf(placed.object);
      if (state === undefined || state === 'ACTIVE') yield readAccount(placed, reading);
      else closed.add(placed, state);
    }
    closed.tell(reading.notes);
  },
};

/** The state in AWS's capitals; undefined where the list does not say one. */
function stateOf(account: JsonObject): string | undefined {
  const state = memberNamed(account, 'state')?.value;
  const said = state?.kind === 'text' ? state : memberNamed(account, 'status')?.value;
  return said?.kind === 'text' ? said.value.toUpperCase() : undefined;
}

function readAccount({ object, path }: PlacedObject, { notes }: ListReading): ListEntry {
  const skip = (name: string) => OTHER_MEMBERS.has(plainName(name));
  const { fields, problems } = readFields(object, { path, names: accountFieldNames, notes, skip });
  const place = { offset: object.offset, path };
  return {
    place,
    fields: { ...partitionOf(object, path), ...fields },
    problems,
    words: wordsOf(object),
  };
}

/** The account's name and e-mail address. */
function wordsOf(account: JsonObject): EntryWords {
  const name = textOf(account, 'accountname', 'name', 'displayname', 'label');
  const email = textOf(account, 'email', 'emailaddress');
  return { ...(name && { accountName: name }), ...(email && { email }) };
}

function textOf(account: JsonObject, ...names: string[]): string | undefined {
  const value = memberNamed(account, ...names)?.value;
  return value?.kind === 'text' ? value.value.trim() : undefined;
}

/** The partition as the account's ARN says it: `arn:aws-us-gov:organizations::…`. */
function partitionOf(account: JsonObject, path: string): EntryFields {
  const arn = memberNamed(account, 'arn');
  if (arn?.value.kind !== 'text') return {};
  const [, partition] = /^arn:([\w-]{1,32}):/.exec(arn.value.value) ?? [];
  if (partition === undefined) return {};
  const place = { offset: arn.value.offset, path: memberPath(path, arn.name) };
  return { partition: { value: partition, place } };
}

/** The accounts left out because nobody can work in them: one warning for all. */
class ClosedAccounts {
  #first: NodePlace | undefined;
  #count = 0;
  readonly #named: string[] = [];

  add({ object, path }: PlacedObject, state: string): void {
    this.#first ??= { offset: object.offset, path };
    this.#count += 1;
    if (this.#named.length < MAX_NAMED) {
      this.#named.push(`${accountLabel(object)} (${shortened(state)})`);
    }
  }

  tell(notes: ProblemNotes): void {
    if (!this.#first) return;
    const names = andMore(this.#named, this.#count - this.#named.length);
    notes.warn(this.#first, sayCount('list_closedAccounts', this.#count, { names }));
  }
}

function accountLabel(account: JsonObject): string {
  const label = wordsOf(account).accountName ?? textOf(account, 'id', 'accountid', 'account');
  return label === undefined ? say('list_namelessAccount') : shortened(label);
}
