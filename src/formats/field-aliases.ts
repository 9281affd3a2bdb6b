/**
 * The names that a role's fields go by in other people's lists. Capitals, spaces, `_` and `-` do not count:
 * `accountId`, `account_id` and `Account ID` are one name.
 */
import type { RoleField } from '../domain/role.ts';

/** A field of a role, or what stands for several of them. */
export type ListField = RoleField | 'roleArn';

export interface FieldAlias {
  field: ListField;
  /** Of two names for one field in one entry, the one of the lower rank counts. */
  rank: number;
}

/** Tells which field a name in a list means; undefined where it means none. */
export type FieldNames = (name: string) => FieldAlias | undefined;

type AliasTable = { [field in ListField]?: readonly string[] };

/**
 * Ranked: what says it most plainly stands first. `id` and `alias` can mean other things, so they stand last; `account`
 * beside `accountId` is the account's name.
 */
const ROLE_ALIASES: AliasTable = {
  roleArn: ['rolearn', 'awsrolearn', 'iamrolearn', 'arn'],
  account: [
    'accountid',
    'awsaccountid',
    'accountnumber',
    'awsaccountnumber',
    'account',
    'awsaccount',
    'accountalias',
    'awsaccountalias',
    'id',
  ],
  roleName: [
    'rolename',
    'permissionset',
    'permissionsetname',
    'role',
    'awsrolename',
    'iamrole',
    'iamrolename',
  ],
  partition: ['partition', 'awspartition'],
  variant: ['variant'],
  displayName: ['displayname', 'name', 'label', 'profile', 'profilename', 'title', 'alias'],
  color: ['color', 'colour'],
  region: ['region', 'awsregion', 'defaultregion'],
  group: ['group', 'groupname'],
  baseAccount: ['baseaccount', 'baseaccountid', 'sourceaccount', 'sourceaccountid'],
  baseRole: ['baserole', 'baserolename', 'sourcerole', 'sourcerolename'],
  landing: ['landing', 'landingpage', 'landingpath'],
  portal: ['portal', 'accessportal', 'portalurl', 'accessportalurl'],
  container: ['container', 'containername', 'firefoxcontainer'],
  favorite: ['favorite', 'favourite'],
  protected: ['protected'],
  position: ['position'],
};

/** An account's own entry: its `Id` is the account, and its `Arn` that of the account and not of a role. */
const ACCOUNT_ALIASES: AliasTable = {
  account: ROLE_ALIASES.account ?? [],
  displayName: ['displayname', 'name', 'accountname', 'label'],
  partition: ROLE_ALIASES.partition ?? [],
  color: ROLE_ALIASES.color ?? [],
  region: ROLE_ALIASES.region ?? [],
  group: ROLE_ALIASES.group ?? [],
  baseAccount: ROLE_ALIASES.baseAccount ?? [],
  baseRole: ROLE_ALIASES.baseRole ?? [],
  landing: ROLE_ALIASES.landing ?? [],
  portal: ROLE_ALIASES.portal ?? [],
  container: ROLE_ALIASES.container ?? [],
};

/** The longest alias has 17 letters; whatever is much longer is not worth rewriting. */
const MAX_NAME_LENGTH = 64;

/** A field's name in the spelling in which aliases are compared. */
export function plainName(name: string): string {
  return name.length > MAX_NAME_LENGTH ? name : name.toLowerCase().replace(/[\s_-]/g, '');
}

function fieldNames(table: AliasTable): FieldNames {
  const aliases = new Map<string, FieldAlias>();
  for (const [field, names] of Object.entries(table) as [ListField, readonly string[]][]) {
    names.forEach((name, rank) => {
      aliases.set(name, { field, rank });
    });
  }
  return (name) => aliases.get(plainName(name));
}

/** Whether a name that can mean an account means its name where the account's number stands beside it. */
export const isNameBesideNumber = (name: string): boolean =>
  ['account', 'awsaccount'].includes(plainName(name));

/** The fields of an entry that names a role. */
export const roleFieldNames: FieldNames = fieldNames(ROLE_ALIASES);

/** The fields of an entry that names an account and no role. */
export const accountFieldNames: FieldNames = fieldNames(ACCOUNT_ALIASES);
