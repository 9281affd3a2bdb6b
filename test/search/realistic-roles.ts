/**
 * Two thousand roles as companies have them: eight organizations, each with a habit of naming of its own. Always the same
 * list, so that a test can say which role a person wants. More of them, for measuring, differ in their accounts.
 */
import { checkRole, type RawRole, type Role } from '../../src/domain/role.ts';

/** All combinations of the values, the last of them changing fastest. */
function combined<T extends Record<string, readonly string[]>>(values: T) {
  let rows: Record<string, string>[] = [{}];
  for (const [name, choices] of Object.entries(values)) {
    rows = rows.flatMap((row) => choices.map((choice) => ({ ...row, [name]: choice })));
  }
  return rows as unknown as { [name in keyof T]: T[name][number] }[];
}

/** Twelve digits that look like chance and are always the same for a name. */
export function accountOf(name: string): string {
  let hash = 2_166_136_261;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  const more = Math.imul(hash ^ 0x5bd1e995, 0x27d4eb2f) >>> 0;
  return `${hash}${more}`.padEnd(12, '7').slice(-12);
}

/** A shop that says everything in display names, has a color a stage, and numbers for accounts. */
const nordwind = combined({
  team: [
    ...['Shop', 'Checkout', 'Payments', 'Catalog', 'Product info', 'Warehouse', 'Loyalty'],
    ...['Search', 'Mobile app', 'Newsletter', 'Fraud control', 'Customer care'],
  ],
  stage: ['prod', 'staging', 'test', 'dev', 'sandbox'],
  job: ['Admin', 'ReadOnly', 'PowerUser', 'BillingViewer', 'Support'],
}).map(({ team, stage, job }): RawRole => {
  const words = { ReadOnly: ' read only', PowerUser: ' power user', BillingViewer: ' billing' };
  const said = { Admin: '', Support: ' support', ...words }[job];
  const colors = { prod: 'ea7158', staging: 'fbc8aa', test: 'efda95', dev: 'b4d699' };
  return {
    displayName: `${team} ${stage}${said}`,
    account: team === 'Shop' && stage === 'prod' ? '123456789012' : accountOf(`${team} ${stage}`),
    roleName: job,
    region: stage === 'prod' ? 'eu-west-1' : 'eu-central-1',
    group: `Nordwind/${team}`,
    color: { sandbox: '83d4e8', ...colors }[stage],
  };
});

/** A bank without display names, whose roles have paths, and half of whose accounts are known by alias. */
const fjordBank = combined({
  division: [
    ...['cards', 'mortgage', 'savings', 'trading', 'risk', 'treasury', 'insurance', 'pension'],
    ...['branches', 'wealth'],
  ],
  stage: ['prod', 'uat', 'test', 'dev'],
  roleName: [
    'fjord/ops/Admin',
    'fjord/audit/SecurityAudit',
    'fjord/net/NetworkAdministrator',
    'fjord/data/DatabaseAdmin',
    'ReadOnly',
    'PowerUser',
  ],
}).map(
  ({ division, stage, roleName }): RawRole => ({
    account:
      stage === 'prod' || stage === 'dev'
        ? `fjord-${division}-${stage}`
        : accountOf(division + stage),
    roleName,
    region: 'eu-north-1',
    group: `Fjord Bank/${division[0]?.toUpperCase()}${division.slice(1)}`,
  }),
);

/** A hospital's platform: long names that differ at their ends, in regions all over the world. */
const helixHealth = combined({
  part: ['Ingest', 'Warehouse', 'Reporting', 'Consent', 'Imaging', 'Genomics'],
  stage: ['Production', 'Validation', 'Development'],
  place: ['Frankfurt', 'Dublin', 'Virginia', 'Oregon', 'Sydney'],
  roleName: ['HelixAdmin', 'HelixReadOnly', 'HelixBreakGlass'],
}).map(({ part, stage, place, roleName }): RawRole => {
  const regions: Record<string, string> = {
    Frankfurt: 'eu-central-1',
    Dublin: 'eu-west-1',
    Virginia: 'us-east-1',
    Oregon: 'us-west-2',
    Sydney: 'ap-southeast-2',
  };
  return {
    displayName: `Helix Health Clinical Data Platform – ${part} ${stage} ${place}`,
    account: accountOf(part + stage + place),
    roleName,
    region: regions[place],
    group: 'Helix Health/Clinical',
  };
});

/** Offices in GovCloud, with colors of their own choice. */
const civic = combined({
  office: ['Tax', 'Permits', 'Records', 'Benefits', 'Elections'],
  stage: ['prod', 'test', 'dev'],
  side: ['east', 'west'],
  roleName: ['Admin', 'ReadOnly', 'Auditor'],
}).map(
  ({ office, stage, side, roleName }): RawRole => ({
    partition: 'aws-us-gov',
    displayName: `Civic ${office} ${stage} ${side}`,
    account: accountOf(`civic ${office} ${stage} ${side}`),
    roleName,
    region: `us-gov-${side}-1`,
    group: 'Civic',
    color: { prod: 'c0392b', test: '7f8c8d', dev: '27ae60' }[stage],
  }),
);

/** Offices in China. */
const dongfang = combined({
  city: ['上海', '北京', 'Shenzhen', 'Chengdu'],
  stage: ['prod', 'test', 'dev'],
  roleName: ['Admin', 'ReadOnly'],
}).map(
  ({ city, stage, roleName }): RawRole => ({
    partition: 'aws-cn',
    displayName: `Dongfang ${city} ${stage}`,
    account: accountOf(`dongfang ${city} ${stage}`),
    roleName,
    region: city === '上海' || city === 'Chengdu' ? 'cn-northwest-1' : 'cn-north-1',
    group: '东方/Offices',
  }),
);

/** Daughters in many languages. */
const daughters = combined({
  name: [
    ...['Électricité Ouest', 'Müller Größe & Söhne', 'Señal Móvil', 'Łódź Logistyka'],
    ...['Ærø Færger', 'İzmir Liman', 'Åre Skidor', 'Straße & Weg'],
  ],
  stage: ['prod', 'test', 'dev'],
  roleName: ['Admin', 'ReadOnly', 'BillingViewer'],
}).map(
  ({ name, stage, roleName }): RawRole => ({
    displayName: `${name} ${stage}`,
    account: accountOf(name + stage),
    roleName,
    region: 'eu-west-3',
    group: `Töchter/${name.split(' ')[0]}`,
  }),
);

/** A platform team that writes names in humps, with the permission sets that AWS suggests. */
const platform = combined({
  domain: ['DataLake', 'DataScience', 'MachineLearning', 'EventBus', 'ApiGateway', 'IdentityHub'],
  stage: ['Prod', 'Staging', 'Dev', 'Sandbox'],
  roleName: [
    ...['AWSAdministratorAccess', 'AWSReadOnlyAccess', 'AWSPowerUserAccess'],
    'DataScientist',
  ],
}).map(
  ({ domain, stage, roleName }): RawRole => ({
    displayName: `${domain}${stage}`,
    account: accountOf(`platform ${domain} ${stage}`),
    roleName,
    region: 'us-east-1',
    group: `Platform/${domain.startsWith('Data') ? 'Data' : 'Core'}`,
  }),
);

const CUSTOMERS = [
  ...['acme', 'globex', 'initech', 'umbrella', 'hooli', 'soylent', 'wonka', 'tyrell', 'cyberdyne'],
  ...['massive', 'vandelay', 'oscorp', 'aperture', 'gringotts', 'monarch', 'octan', 'vehement'],
  ...['nakatomi', 'weyland', 'duff', 'krusty', 'zorin', 'virtucon', 'gekko', 'bluth', 'dunder'],
  ...['pied-piper', 'los-pollos', 'big-kahuna', 'red-apple', 'blue-sun', 'black-mesa', 'oceanic'],
  ...['genco', 'sirius', 'rekall', 'omni', 'buynlarge', 'primatech', 'paper-street', 'stark'],
  ...['wayne', 'dharma', 'kramerica', 'prestige', 'roxxon', 'ewing', 'sterling', 'cogswell'],
  ...['jetson', 'slate', 'yoyodyne', 'zenith', 'axiom', 'lumon', 'delos', 'abstergo', 'veridian'],
  ...['kwik', 'jabba'],
] as const;

/** A consultancy: every customer's accounts by alias, in kebab case. */
const customers = combined({
  customer: CUSTOMERS,
  stage: ['prod', 'preprod', 'nonprod', 'dev'],
  roleName: ['ConsultantAdmin', 'ConsultantReadOnly', 'ConsultantPowerUser'],
}).map(({ customer, stage, roleName }): RawRole => {
  const place = CUSTOMERS.indexOf(customer);
  const regions = ['eu-west-1', 'us-west-2', 'ap-northeast-1', 'sa-east-1'];
  return {
    displayName: `${customer}-${stage}`,
    account: `${customer}-${stage}`,
    roleName,
    region: regions[place % regions.length],
    group: `Customers/${['Retail', 'Industry', 'Public sector'][place % 3]}`,
  };
});

/** Accounts for courses, which differ by number alone. */
const labs = Array.from(
  { length: 188 },
  (_, place): RawRole => ({
    displayName: `Lab ${place + 1}`,
    account: accountOf(`lab ${place + 1}`),
    roleName: 'Student',
    region: 'eu-west-1',
    group: 'Training/Labs',
  }),
);

function role(raw: RawRole): Role {
  const checked = checkRole(raw);
  if (!checked.ok) throw new Error(JSON.stringify([raw, checked.problems]));
  return checked.role;
}

/** The two thousand. */
export const realisticRoles: readonly Role[] = [
  ...[...nordwind, ...fjordBank, ...helixHealth, ...civic, ...dongfang, ...daughters],
  ...[...platform, ...customers, ...labs],
].map(role);

/** As many roles as one likes. */
export function manyRealisticRoles(count: number): Role[] {
  return Array.from({ length: count }, (_, place) => {
    const round = Math.floor(place / realisticRoles.length);
    const like = realisticRoles[place % realisticRoles.length] as Role;
    return round === 0 ? like : { ...like, account: accountOf(`${like.account} ${round}`) };
  });
}
