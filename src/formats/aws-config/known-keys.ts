/**
 * The keys that mean something in a profile. Capitals, `_` and `-` do not count.
 *
 * The names are those of the AWS CLI, of AWS Extend Switch Roles and aws-role-switch, of Granted (`granted_sso_…`), and,
 * for what none of them knows, those of Hatrack's own role list as the AWS CLI would spell them.
 */
import type { RoleField } from '../../domain/role.ts';
import { plainName } from '../field-aliases.ts';

/** Keys that are one field of a role, as they stand. */
const FIELDS = new Map<string, RoleField>([
  ['region', 'region'],
  ['color', 'color'],
  ['colour', 'color'],
  ['group', 'group'],
  ['partition', 'partition'],
  ['variant', 'variant'],
  ['displayname', 'displayName'],
  ['baseaccount', 'baseAccount'],
  ['baserole', 'baseRole'],
  ['landing', 'landing'],
  ['portal', 'portal'],
  ['container', 'container'],
  ['favorite', 'favorite'],
  ['favourite', 'favorite'],
  ['protected', 'protected'],
  ['position', 'position'],
]);

/** Keys that say which role it is and where it is assumed from; the readers of profiles know them by these names. */
const READ = new Set([
  'rolearn',
  'awsaccountid',
  'awsaccountalias',
  'rolename',
  'sourceprofile',
  'targetrolename',
  'targetregion',
  'ssosession',
  'ssostarturl',
  'ssoregion',
  'ssoaccountid',
  'ssorolename',
  'externalid',
]);

const ACCESS_KEYS = new Set([
  'awsaccesskeyid',
  'awsaccesskey',
  'awssecretaccesskey',
  'awssecretkey',
  'awssessiontoken',
  'awssecuritytoken',
  'awsmfasecret',
]);

/** Settings of the AWS CLI, the SDKs and Granted that change nothing in the console. */
const TOOL_SETTINGS = new Set([
  'output',
  'credentialprocess',
  'credentialsource',
  'webidentitytokenfile',
  'rolesessionname',
  'durationseconds',
  'sourceidentity',
  'mfaserial',
  'mfaprocess',
  'sessionduration',
  'expiration',
  'awsexpiration',
  'awssessionexpiration',
  'xsecuritytokenexpires',
  'xprincipalarn',
  'commonfategeneratedfrom',
  'commonfateurl',
  'services',
  's3',
  's3api',
  's3control',
  'dynamodb',
  'endpointurl',
  'endpointdiscoveryenabled',
  'ignoreconfiguredendpointurls',
  'usefipsendpoint',
  'usedualstackendpoint',
  'accountidendpointmode',
  'defaultsmode',
  'maxattempts',
  'retrymode',
  'cabundle',
  'apiversions',
  'parametervalidation',
  'tcpkeepalive',
  'loginsession',
  'metadataservicetimeout',
  'metadataservicenumattempts',
  'stsregionalendpoints',
  'sigv4asigningregionset',
  'requestchecksumcalculation',
  'responsechecksumvalidation',
  'disablerequestcompression',
  'requestmincompressionsizebytes',
  'authschemepreference',
  'sdkuaappid',
  'useragentappid',
]);
/** Families of such settings. */
const TOOL_PREFIXES = ['cli', 'sso', 'granted', 'ec2metadata', 'awsvault', 'saml', 'azure', 'okta'];

export type KeyMeaning =
  | { kind: 'field'; field: RoleField }
  | { kind: 'read' | 'access-key' | 'tool' | 'unknown' };

/** The one spelling in which keys are compared; Granted's keys for Identity Center mean what AWS's own do. */
export const plainKey = (key: string): string => plainName(key).replace(/^grantedsso/, 'sso');

/** What a key in its plain spelling means. */
export function meaningOf(plain: string): KeyMeaning {
  const field = FIELDS.get(plain);
  if (field) return { kind: 'field', field };
  if (READ.has(plain)) return { kind: 'read' };
  if (ACCESS_KEYS.has(plain)) return { kind: 'access-key' };
  const isTool = TOOL_SETTINGS.has(plain) || TOOL_PREFIXES.some((name) => plain.startsWith(name));
  return { kind: isTool ? 'tool' : 'unknown' };
}
