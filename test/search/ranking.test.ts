/**
 * What a person wants first, for queries of all kinds over 2,000 realistic roles. The expectations are a person's: where one
 * does not hold, the ranking is what has to change.
 */
import { describe, expect, it } from 'vitest';
import { type RoleUse, scoreAt, type Use, usedAt } from '../../src/domain/frecency.ts';
import { type Role, roleKey, roleTitle } from '../../src/domain/role.ts';
import { boostsOf } from '../../src/search/boosts.ts';
import { searchable, searchRoles } from '../../src/search/role-search.ts';
import { realisticRoles } from './realistic-roles.ts';

const NOW = Date.UTC(2026, 10, 30);
const DAY = 24 * 60 * 60 * 1000;

const nameOf = (role: Role) => `${roleTitle(role)} · ${role.roleName}`;
const lineOf = (role: Role) => `${nameOf(role)} · ${role.account} · ${role.region} · ${role.group}`;

/** How many days ago a role was used, each time. */
type Uses = Record<string, number[]>;

function usesOf(roles: readonly Role[], uses: Uses): RoleUse[] {
  return Object.entries(uses).map(([name, daysAgo]) => {
    const role = roles.find((one) => nameOf(one) === name);
    if (!role) throw new Error(`There is no role ${name}.`);
    const times = [...daysAgo].sort((a, b) => b - a).map((days) => NOW - days * DAY);
    let use: Use = usedAt(undefined, times[0] ?? NOW);
    for (const time of times.slice(1)) use = usedAt(use, time);
    return { key: roleKey(role), last: use.last, score: scoreAt(use, NOW) };
  });
}

const everyDay = Array.from({ length: 30 }, (_, day) => day);
const everyWeek = [0, 7, 14, 21, 28];

const all = searchable(realisticRoles);

function found(query: string, uses: Uses = {}, favorite?: string): Role[] {
  const roles = favorite
    ? realisticRoles.map((role) => (nameOf(role) === favorite ? { ...role, favorite: true } : role))
    : realisticRoles;
  return searchRoles(all, query, boostsOf(roles, usesOf(roles, uses)));
}

type Wanted = string | RegExp;

function expectFirst(hits: readonly Role[], wanted: Wanted): void {
  const first = hits[0] ? lineOf(hits[0]) : 'no hit';
  if (typeof wanted === 'string') expect(first.startsWith(`${wanted} · `), first).toBe(true);
  else expect(first).toMatch(wanted);
}

describe('words', () => {
  it.each<[string, Wanted]>([
    ['shop prod', 'Shop prod · Admin'],
    ['prod shop', 'Shop prod · Admin'],
    ['Shop Prod', 'Shop prod · Admin'],
    ['sho pro', 'Shop prod · Admin'],
    ['shop prod adm', 'Shop prod · Admin'],
    ['adm prod shop', 'Shop prod · Admin'],
    ['shop prod read', 'Shop prod read only · ReadOnly'],
    ['shop prod only', 'Shop prod read only · ReadOnly'],
    ['readonly prod shop', 'Shop prod read only · ReadOnly'],
    ['read-only prod shop', 'Shop prod read only · ReadOnly'],
    ['power checkout test', 'Checkout test power user · PowerUser'],
    ['poweruser checkout test', 'Checkout test power user · PowerUser'],
    ['bill payments staging', 'Payments staging billing · BillingViewer'],
    ['viewer payments staging', 'Payments staging billing · BillingViewer'],
    ['product', /^Product info/],
    ['product dev', 'Product info dev · Admin'],
    ['mobile prod', 'Mobile app prod · Admin'],
    ['prod', /^[^·]*\bprod\b[^·]*·/],
    ['nonprod', /^[^·]*-nonprod ·/],
    ['lab 1', 'Lab 1 · Student'],
    ['lab 17', 'Lab 17 · Student'],
    ['lab1', 'Lab 1 · Student'],
    ['lab100', 'Lab 100 · Student'],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('names with hyphens and humps', () => {
  it.each<[string, Wanted]>([
    ['acme prod', 'acme-prod · ConsultantAdmin'],
    ['acme-prod', 'acme-prod · ConsultantAdmin'],
    ['acmeprod', 'acme-prod · ConsultantAdmin'],
    ['acme non', 'acme-nonprod · ConsultantAdmin'],
    ['acm pre', 'acme-preprod · ConsultantAdmin'],
    ['acme nonprod read', 'acme-nonprod · ConsultantReadOnly'],
    ['globex dev power', 'globex-dev · ConsultantPowerUser'],
    ['kahuna dev', 'big-kahuna-dev · ConsultantAdmin'],
    ['pied piper prod', 'pied-piper-prod · ConsultantAdmin'],
    ['piedpiper prod', 'pied-piper-prod · ConsultantAdmin'],
    ['datalake prod', 'DataLakeProd · AWSAdministratorAccess'],
    ['data lake prod', 'DataLakeProd · AWSAdministratorAccess'],
    ['DataLakeProd', 'DataLakeProd · AWSAdministratorAccess'],
    ['lake staging', 'DataLakeStaging · AWSAdministratorAccess'],
    ['only datalake dev', 'DataLakeDev · AWSReadOnlyAccess'],
    ['awsread datalakedev', 'DataLakeDev · AWSReadOnlyAccess'],
    ['machine sandbox scientist', 'MachineLearningSandbox · DataScientist'],
    ['gateway prod admin', 'ApiGatewayProd · AWSAdministratorAccess'],
    ['breakglass consent validation sydney', /Consent Validation Sydney · HelixBreakGlass/],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('initials', () => {
  it.each<[string, Wanted]>([
    ['sp', 'Shop prod · Admin'],
    ['sps', 'Shop prod support · Support'],
    ['shop prod ro', 'Shop prod read only · ReadOnly'],
    ['pu checkout test', 'Checkout test power user · PowerUser'],
    ['mlp', 'MachineLearningProd · AWSAdministratorAccess'],
    ['dlp sci', 'DataLakeProd · DataScientist'],
    ['wayprodcadm', 'wayne-prod · ConsultantAdmin'],
    ['euw1 shop', 'Shop prod · Admin'],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('accounts', () => {
  it.each<[string, Wanted]>([
    ['1234', 'Shop prod · Admin'],
    ['1234-5678', 'Shop prod · Admin'],
    ['1234 5678', 'Shop prod · Admin'],
    ['1234 5678 9012', 'Shop prod · Admin'],
    ['123 456 789 012', 'Shop prod · Admin'],
    ['123456789012', 'Shop prod · Admin'],
    ['9012', 'Shop prod · Admin'],
    ['1234-5678-9012 Support', 'Shop prod support · Support'],
    ['123456789012 read', 'Shop prod read only · ReadOnly'],
    ['fjord-cards-prod', /^Admin · fjord\/ops\/Admin · fjord-cards-prod/],
    ['fjord cards prod audit', /^SecurityAudit · [^·]* · fjord-cards-prod/],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('paths, regions and partitions', () => {
  it.each<[string, Wanted]>([
    ['cards prod database', /^DatabaseAdmin · fjord\/data\/DatabaseAdmin · fjord-cards-prod/],
    ['ops/admin wealth dev', /^Admin · fjord\/ops\/Admin · fjord-wealth-dev/],
    ['wealth dev net', /^NetworkAdministrator · [^·]* · fjord-wealth-dev/],
    ['eu-w', /· eu-west-\d ·/],
    ['eu-north power pension dev', /^PowerUser · PowerUser · fjord-pension-dev/],
    ['useast1 genomics production', /Genomics Production Virginia · HelixAdmin/],
    ['us-east-1 genomics breakglass production', /Production Virginia · HelixBreakGlass/],
    ['gov', /us-gov-/],
    ['gov tax prod', /^Civic Tax prod east · Admin/],
    ['us-gov-west permits test', 'Civic Permits test west · Admin'],
    ['cn-north', /· cn-north/],
    ['ap-southeast ingest dev', /Ingest Development Sydney · HelixAdmin/],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('long names that differ at their ends', () => {
  it.each<[string, Wanted]>([
    ['genomics production sydney', /Genomics Production Sydney · HelixAdmin/],
    ['helix imaging dev oregon', /Imaging Development Oregon · HelixAdmin/],
    ['clin repor valid dub read', /Reporting Validation Dublin · HelixReadOnly/],
    ['warehouse frankfurt production', /Warehouse Production Frankfurt · HelixAdmin/],
    ['sydney consent', /Consent Production Sydney · HelixAdmin/],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('accents and scripts', () => {
  it.each<[string, Wanted]>([
    ['electricite prod', 'Électricité Ouest prod · Admin'],
    ['Électricité prod', 'Électricité Ouest prod · Admin'],
    ['muller grosse', 'Müller Größe & Söhne prod · Admin'],
    ['MÜLLER test', 'Müller Größe & Söhne test · Admin'],
    ['movil dev read', 'Señal Móvil dev · ReadOnly'],
    ['lodz', 'Łódź Logistyka prod · Admin'],
    ['aero', 'Ærø Færger prod · Admin'],
    ['izmir test', 'İzmir Liman test · Admin'],
    ['strasse weg bill dev', 'Straße & Weg dev · BillingViewer'],
    ['are skidor', 'Åre Skidor prod · Admin'],
    ['上海', 'Dongfang 上海 prod · Admin'],
    ['北京 test', 'Dongfang 北京 test · Admin'],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('groups and colors', () => {
  it.each<[string, Wanted]>([
    ['@nordwind/shop', 'Shop prod · Admin'],
    ['@shop prod', 'Shop prod · Admin'],
    ['@pay staging', 'Payments staging · Admin'],
    ['prod @nord checkout', 'Checkout prod · Admin'],
    ['@fjord', /· Fjord Bank\//],
    ['@fjord/mort audit', /^SecurityAudit · .*Fjord Bank\/Mortgage/],
    ['@labs 17', 'Lab 17 · Student'],
    ['@public prod', /-prod · .*Public sector/],
    ['@ shop prod', 'Shop prod · Admin'],
    ['#red shop', 'Shop prod · Admin'],
    ['#oran checkout', 'Checkout staging · Admin'],
    ['shop #blue', 'Shop sandbox · Admin'],
    ['#ea7158 payments', 'Payments prod · Admin'],
    ['#c03 tax', 'Civic Tax prod east · Admin'],
    ['#red civic permits', 'Civic Permits prod east · Admin'],
    ['#green civic', /^Civic .* dev /],
    ['# shop prod', 'Shop prod · Admin'],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('slips', () => {
  it.each<[string, Wanted]>([
    ['shpo prod', 'Shop prod · Admin'],
    ['chekcout test', 'Checkout test · Admin'],
    ['pyaments prod', 'Payments prod · Admin'],
    ['paymnts prod', 'Payments prod · Admin'],
    ['paymenrs prod', 'Payments prod · Admin'],
    ['paymeents prod', 'Payments prod · Admin'],
    ['stagign shop', 'Shop staging · Admin'],
    ['sandox loyalty', 'Loyalty sandbox · Admin'],
    ['genmoics sydney production', /Genomics Production Sydney · HelixAdmin/],
    ['readonyl shop prod', 'Shop prod read only · ReadOnly'],
    ['@nrodwind shop prod', 'Shop prod · Admin'],
    ['umbrela prod', 'umbrella-prod · ConsultantAdmin'],
    ['eu-wset-1 shop', 'Shop prod · Admin'],
    ['shop/prod', 'Shop prod · Admin'],
    ['acme-admin prod', 'acme-prod · ConsultantAdmin'],
  ])('%s', (query, wanted) => expectFirst(found(query), wanted));
});

describe('habits', () => {
  it.each<[string, Wanted, Uses]>([
    ['prod', 'Payments prod · Admin', { 'Payments prod · Admin': everyDay }],
    ['prod adm', 'Payments prod · Admin', { 'Payments prod · Admin': everyDay }],
    ['p', 'Warehouse prod · Admin', { 'Warehouse prod · Admin': everyDay }],
    ['admin', 'Warehouse dev · Admin', { 'Warehouse dev · Admin': everyWeek }],
    ['shop', 'Shop staging · Admin', { 'Shop staging · Admin': everyWeek }],
    ['shop prod', 'Shop prod support · Support', { 'Shop prod support · Support': everyDay }],
    ['gov', 'Civic Benefits test west · Auditor', { 'Civic Benefits test west · Auditor': [1] }],
    ['lab', 'Lab 99 · Student', { 'Lab 99 · Student': [3] }],
    [
      'checkout',
      'Checkout staging · Admin',
      { 'Checkout staging · Admin': [1], 'Checkout test · Admin': [60] },
    ],
    [
      'checkout',
      'Checkout staging · Admin',
      {
        'Checkout staging · Admin': [1, 3],
        'Checkout test · Admin': [90, 91, 92, 93, 94, 95, 96, 97, 98, 99],
      },
    ],
    [
      'checkout',
      'Checkout test · Admin',
      { 'Checkout staging · Admin': [0], 'Checkout test · Admin': everyDay.slice(1) },
    ],
  ])('lift: %s', (query, wanted, uses) => expectFirst(found(query, uses), wanted));

  it.each<[string, Wanted, Uses]>([
    ['acme prod', 'acme-prod · ConsultantAdmin', { 'acme-nonprod · ConsultantAdmin': everyDay }],
    ['acme-prod', 'acme-prod · ConsultantAdmin', { 'acme-preprod · ConsultantAdmin': everyDay }],
    ['lab 1', 'Lab 1 · Student', { 'Lab 17 · Student': everyDay }],
    ['17', 'Lab 17 · Student', { 'Lab 8 · Student': everyDay }],
    ['shpo prod', 'Shop prod · Admin', { 'acme-prod · ConsultantAdmin': everyDay }],
    ['payments prod bill', /^Payments prod billing/, { 'Payments prod · Admin': everyDay }],
  ])('do not outdo a clearly better match: %s', (query, wanted, uses) =>
    expectFirst(found(query, uses), wanted),
  );

  it('a favorite stands before its like', () => {
    expectFirst(found('checkout', {}, 'Checkout test · Admin'), 'Checkout test · Admin');
  });
});

describe('what finds nothing', () => {
  it.each(['zebra', 'shop zebra', '987698769876', '@zebra', '#zebra', '1234 zebra', 'xq'])(
    '%s',
    (query) => expect(found(query)).toEqual([]),
  );
});

it('begun restrictions do not restrict yet', () => {
  for (const query of ['', ' ', '@', '#', '@ #', '-', '·']) {
    expect(found(query)).toHaveLength(realisticRoles.length);
  }
});
