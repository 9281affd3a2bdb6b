/**
 * Role lists as people have them, for measuring: generated from a seed, with the stamps that imports and edits by hand
 * leave, and with a tombstone for every tenth role.
 */
import { noDetails, type Role, type RoleDetails, roleKey } from '../../src/domain/role.ts';
import { addRole, type RoleEdit, removeRole } from '../../src/domain/role-edit.ts';
import { editRecord, noRecord, type RoleRecord } from '../../src/sync/role-record.ts';
import { NEVER, nextStamp, type ReplicaId, type Stamp } from '../../src/sync/stamp.ts';
import { aged } from '../../src/sync/tombstone.ts';
import { type Random, randomFrom } from './random.ts';

const TEAMS =
  'payments checkout search identity billing catalog shipping risk ledger pricing loyalty support media growth data platform network security mobile partner analytics warehouse orders inventory'.split(
    ' ',
  );
const SERVICES =
  'api web batch core events gateway reports ingest cache model queue portal admin-ui vault stream feed scoring archive sync index router backup mail export worker proxy audit registry console jobs'.split(
    ' ',
  );
const ENVIRONMENTS = ['prod', 'staging', 'dev', 'test', 'sandbox', 'dr'];
const COLORS: Record<string, string> = {
  prod: 'ea7158',
  staging: 'fbc8aa',
  dev: 'b4d699',
  test: '83d4e8',
  sandbox: 'efda95',
  dr: '7d1f1f',
};
const REGIONS =
  'us-east-1 us-east-1 us-east-1 eu-west-1 eu-west-1 eu-central-1 us-west-2 us-west-2 ap-southeast-2 ca-central-1'.split(
    ' ',
  );
const ROLE_NAMES =
  'Administrator ReadOnly PowerUser Billing SecurityAudit Developer Operations OrganizationAccountAccessRole NetworkAdmin DataEngineer'.split(
    ' ',
  );
const BASE_ACCOUNTS = ['210987654321', '345678901234', '567890123456'];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const letters = (random: Random, count: number, alphabet: string) =>
  Array.from({ length: count }, () => random.pick([...alphabet])).join('');
const accountNumber = (random: Random) => String(random.below(1e12)).padStart(12, '0');

/** What people call a role of an account: most lists keep one manner, some entries were typed by hand. */
function displayName(random: Random, label: string, roleName: string): string {
  const manner = random.below(20);
  if (manner === 0) return `${capital(label.replaceAll('-', ' '))} (${roleName.slice(0, 5)})`;
  if (manner === 1) return label;
  return `${label} ${roleName}`;
}

function rolesOfAccount(random: Random): Role[] {
  const [team, service] = [random.pick(TEAMS), random.pick(SERVICES)];
  const environment = random.pick(ENVIRONMENTS);
  const label = `${team}-${service}-${environment}`;
  const place = {
    account: accountNumber(random),
    region: random.below(5) === 0 ? '' : random.pick(REGIONS),
    group: `${capital(team)}/${capital(environment)}`,
    baseAccount: random.below(3) === 0 ? random.pick(BASE_ACCOUNTS) : '',
  };
  const from = random.below(ROLE_NAMES.length - 4);
  return [0, 1, 2, 3].map((next): Role => {
    const roleName = ROLE_NAMES[random.below(4) === 0 ? from + next : next] ?? 'Administrator';
    return {
      partition: 'aws',
      variant: '',
      ...noDetails,
      ...place,
      roleName,
      displayName: displayName(random, label, roleName),
      color:
        random.below(10) === 0
          ? letters(random, 6, '0123456789abcdef')
          : (COLORS[environment] ?? ''),
      favorite: random.below(30) === 0,
    };
  });
}

const SMALL = 'abcdefghijklmnopqrstuvwxyz';

function randomRole(random: Random): Role {
  return {
    partition: 'aws',
    variant: '',
    ...noDetails,
    account: accountNumber(random),
    roleName: letters(random, 8 + random.below(9), `${SMALL}${SMALL.toUpperCase()}0123456789`),
    displayName: letters(random, 8 + random.below(9), `${SMALL}  `).trim() || 'x',
    color: COLORS[random.pick(ENVIRONMENTS)] ?? '',
    region: random.pick(REGIONS),
    group: capital(random.pick(TEAMS)),
  };
}

export type ListKind = 'four roles an account' | 'one role an account, random names';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
export const MEASURED_AT = Date.UTC(2026, 8, 1);

/** One browser's edits: many of one run, then the browser is started anew. */
class Editor {
  readonly #random: Random;
  #replica: ReplicaId = '';

  constructor(random: Random) {
    this.#random = random;
  }

  /** The stamp of an edit some time in the last `days`. */
  stamp(days: number): Stamp {
    const isNewRun = this.#replica === '' || this.#random.below(5) === 0;
    if (isNewRun) this.#replica = letters(this.#random, 6, `0123456789${SMALL}`);
    return nextStamp(NEVER, MEASURED_AT - this.#random.below(days * DAY), this.#replica);
  }
}

/** What a person changes by hand after an import. */
function handEdit(random: Random, role: Role): RoleEdit {
  const changes: Partial<RoleDetails>[] = [
    { displayName: `${role.displayName} ${random.pick(SERVICES)}` },
    { color: random.pick(Object.values(COLORS)) },
    { favorite: !role.favorite },
    { region: random.pick(REGIONS), landing: '/cloudwatch/home' },
    { group: capital(random.pick(TEAMS)) },
  ];
  return { key: roleKey(role), details: random.pick(changes) };
}

/** The records of `count` roles, and of a tenth as many that were removed in the course of a year. */
export function generateRecords(kind: ListKind, count: number, seed: number) {
  const random = randomFrom(seed);
  const editor = new Editor(random);
  const imports = [editor.stamp(360), editor.stamp(200), editor.stamp(60)];
  const cleanUps = [editor.stamp(300), editor.stamp(25)];
  const records = new Map<string, RoleRecord>();
  let live = 0;
  while (live < count) {
    const roles = kind === 'four roles an account' ? rolesOfAccount(random) : [randomRole(random)];
    const added = random.pick(imports);
    for (const role of roles) {
      const key = roleKey(role);
      if (records.has(key) || live >= count) continue;
      const imported = editRecord(noRecord, addRole(role), added);
      const isRemoved = random.below(11) === 0;
      const later = isRemoved && random.below(2) === 0 ? random.pick(cleanUps) : editor.stamp(180);
      const record = isRemoved
        ? aged(editRecord(imported, removeRole(role), later), MEASURED_AT)
        : random.below(6) === 0
          ? editRecord(imported, handEdit(random, role), later)
          : imported;
      if (record) records.set(key, record);
      if (!isRemoved) live++;
    }
  }
  return records;
}
