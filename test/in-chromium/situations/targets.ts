/**
 * The targets: ten roles, each with something of its own, and all of them in the list at once. The addresses stand here
 * as they must come out, letter for letter.
 */
import type { Role } from '../../../src/domain/role.ts';
import { role } from '../hatrack.ts';

export interface Target {
  role: Role;
  /** Words that find it and no other. */
  query: string;
  /** What AWS must be told of it, whatever the way. */
  fields: { account: string; roleName: string; displayName: string; color: string };
  /** The address that opens it where no console switches: of the Switch Role page, or of its access portal. */
  address: string;
}

const commercial = 'https://signin.aws.amazon.com/switchrole';

export const targets = {
  'plain role': {
    role: role({
      account: '200000000001',
      roleName: 'Ops+1=a,b@c-d_e.f',
      displayName: 'Plain & simple: 100 % “ö”',
      color: '0B7A3C',
    }),
    query: 'plain',
    fields: {
      account: '200000000001',
      roleName: 'Ops+1=a,b@c-d_e.f',
      displayName: 'Plain & simple: 100 % “ö”',
      color: '0b7a3c',
    },
    address: `${commercial}?account=200000000001&roleName=Ops%2B1%3Da%2Cb%40c-d_e.f&displayName=Plain%20%26%20simple%3A%20100%20%25%20%E2%80%9C%C3%B6%E2%80%9D&color=0b7a3c`,
  },
  'role with a path': {
    role: role({
      account: '200000000002',
      roleName: 'team/ops/ReadOnly',
      displayName: 'Pathed',
      color: 'b4d699',
    }),
    query: 'pathed',
    fields: {
      account: '200000000002',
      roleName: 'team/ops/ReadOnly',
      displayName: 'Pathed',
      color: 'b4d699',
    },
    address: `${commercial}?account=200000000002&roleName=team/ops/ReadOnly&displayName=Pathed&color=b4d699`,
  },
  'role with a region': {
    role: role({
      account: '200000000003',
      roleName: 'Admin',
      displayName: 'Regional',
      region: 'eu-central-1',
    }),
    query: 'regional',
    fields: { account: '200000000003', roleName: 'Admin', displayName: 'Regional', color: '' },
    address: `${commercial}?account=200000000003&roleName=Admin&displayName=Regional&redirect_uri=https%3A%2F%2Feu-central-1.console.aws.amazon.com%2Fconsole%2Fhome%3Fregion%3Deu-central-1`,
  },
  'role with a landing': {
    role: role({
      account: '200000000004',
      roleName: 'Admin',
      displayName: 'Landing',
      landing: '/s3/buckets?tab=general#top',
    }),
    query: 'landing',
    fields: { account: '200000000004', roleName: 'Admin', displayName: 'Landing', color: '' },
    address: `${commercial}?account=200000000004&roleName=Admin&displayName=Landing&redirect_uri=https%3A%2F%2Fconsole.aws.amazon.com%2Fs3%2Fbuckets%3Ftab%3Dgeneral%23top`,
  },
  'role of an account alias': {
    role: role({ account: 'acme-data', roleName: 'Analyst', displayName: 'Aliased' }),
    query: 'aliased',
    fields: { account: 'acme-data', roleName: 'Analyst', displayName: 'Aliased', color: '' },
    address: `${commercial}?account=acme-data&roleName=Analyst&displayName=Aliased`,
  },
  'role of another base account': {
    role: role({
      account: '200000000006',
      roleName: 'Admin',
      displayName: 'Bound',
      baseAccount: '999999999999',
    }),
    query: 'bound',
    fields: { account: '200000000006', roleName: 'Admin', displayName: 'Bound', color: '' },
    address: `${commercial}?account=200000000006&roleName=Admin&displayName=Bound`,
  },
  'role with a portal': {
    role: role({
      account: '200000000007',
      roleName: 'PowerUser',
      displayName: 'Identity',
      portal: 'https://acme.awsapps.com/start',
      region: 'eu-west-1',
    }),
    query: 'identity',
    fields: { account: '200000000007', roleName: 'PowerUser', displayName: 'Identity', color: '' },
    address:
      'https://acme.awsapps.com/start/#/console?account_id=200000000007&role_name=PowerUser&destination=https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fconsole%2Fhome%3Fregion%3Deu-west-1',
  },
  'GovCloud role': {
    role: role({
      partition: 'aws-us-gov',
      account: '200000000008',
      roleName: 'Admin',
      displayName: 'Gov',
      region: 'us-gov-east-1',
    }),
    query: 'gov',
    fields: { account: '200000000008', roleName: 'Admin', displayName: 'Gov', color: '' },
    address:
      'https://signin.amazonaws-us-gov.com/switchrole?account=200000000008&roleName=Admin&displayName=Gov&redirect_uri=https%3A%2F%2Fus-gov-east-1.console.amazonaws-us-gov.com%2Fconsole%2Fhome%3Fregion%3Dus-gov-east-1',
  },
  'China role': {
    role: role({
      partition: 'aws-cn',
      account: '200000000009',
      roleName: 'Admin',
      displayName: '中国',
    }),
    query: '中国',
    fields: { account: '200000000009', roleName: 'Admin', displayName: '中国', color: '' },
    address:
      'https://signin.amazonaws.cn/switchrole?account=200000000009&roleName=Admin&displayName=%E4%B8%AD%E5%9B%BD',
  },
  'Sovereign role': {
    role: role({
      partition: 'aws-eusc',
      account: '200000000010',
      roleName: 'Admin',
      displayName: 'Sovereign',
    }),
    query: 'sovereign',
    fields: { account: '200000000010', roleName: 'Admin', displayName: 'Sovereign', color: '' },
    address:
      'https://eusc-de-east-1.signin.amazonaws-eusc.eu/switchrole?account=200000000010&roleName=Admin&displayName=Sovereign',
  },
} satisfies Record<string, Target>;

export type TargetName = keyof typeof targets;

export const targetNames = Object.keys(targets) as TargetName[];
