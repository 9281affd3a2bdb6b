/** One profile as the entry of a role: by its ARN, by account and role name, or by Identity Center. */
import { cssColor } from '../css-colors.ts';
import { tooLong } from '../entry-fields.ts';
import { MAX_VALUE_LENGTH } from '../limits.ts';
import type { EntryFields, EntryProblem, FieldValue, ListEntry } from '../list-entry.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import { applyRoleArn } from '../role-arn-field.ts';
import type { IdentityCenter } from './identity-center.ts';
import { meaningOf } from './known-keys.ts';
import { type Profile, said } from './profiles.ts';
import type { SourceProfiles } from './source-profiles.ts';
import { templateProblems } from './templates.ts';

export interface Surroundings {
  sources: SourceProfiles;
  identityCenter: IdentityCenter;
  notes: ProblemNotes;
}

/** The entry of the role that a profile is; undefined for a profile that is none. */
export function profileEntry(profile: Profile, around: Surroundings): ListEntry | undefined {
  const role = roleOf(profile, around);
  if (!role) return undefined;
  const { place } = profile;
  const open = templateProblems(profile);
  if (open.length > 0) return { place, fields: {}, problems: open };
  const all = { ...nameOf(profile), ...role.fields, ...detailsOf(profile) };
  const { fields, problems } = withinLimits(all);
  noteUseless(profile, around.notes);
  return { place, fields, problems: [...role.problems, ...problems] };
}

type Part = Pick<ListEntry, 'fields' | 'problems'>;

/** What says which role it is, and where it is assumed from. */
function roleOf(profile: Profile, around: Surroundings): Part | undefined {
  const roleArn = said(profile, 'rolearn');
  const account = said(profile, 'awsaccountid', 'awsaccountalias');
  if (roleArn || (account && !isBaseAccount(profile, around.sources))) {
    return assumedRole(profile, around);
  }
  const fields = around.identityCenter.fieldsOf(profile);
  if (fields) return { fields, problems: [] };
  return said(profile, 'rolename') && !account ? assumedRole(profile, around) : undefined;
}

/**
 * A base account of AWS Extend Switch Roles is no role: its `role_name` is what one is signed in with there. It has an
 * account and no source, and others name it as theirs, or it names no role.
 */
function isBaseAccount(profile: Profile, sources: SourceProfiles): boolean {
  if (said(profile, 'sourceprofile')) return false;
  return (
    sources.isSource(profile) ||
    said(profile, 'targetrolename', 'targetregion') !== undefined ||
    !said(profile, 'rolename')
  );
}

function assumedRole(profile: Profile, { sources }: Surroundings): Part {
  const source = sources.sourceOf(profile);
  const base = sources.baseOf(profile);
  const account = said(profile, 'awsaccountid', 'awsaccountalias');
  const roleArn = said(profile, 'rolearn');
  const roleName =
    said(profile, 'rolename') ?? (roleArn ? undefined : said(source, 'targetrolename'));
  const region = said(source, 'targetregion');
  const fields: EntryFields = {
    ...(account && { account }),
    ...(roleName && { roleName }),
    ...(region && { region }),
    ...(base && { baseAccount: base.account }),
    ...(base?.role && { baseRole: base.role }),
  };
  return applyRoleArn({ fields, problems: [], ...(roleArn && { roleArn }) });
}

/** A profile is called by its name. */
function nameOf({ name, place }: Profile): EntryFields {
  return name === '' ? {} : { displayName: { value: name, place } };
}

/** Colors, groups and the like, and whatever the list says itself in place of what was worked out. */
function detailsOf({ settings }: Profile): EntryFields {
  const fields: EntryFields = {};
  for (const [plain, setting] of settings) {
    const meaning = meaningOf(plain);
    if (meaning.kind !== 'field' || setting.hasBlock) continue;
    const { value, place } = setting;
    fields[meaning.field] = { value: valueFor(meaning.field, value), place };
  }
  return fields;
}

function valueFor(field: keyof EntryFields, value: string): unknown {
  if (field === 'color') return cssColor(value);
  if (field !== 'favorite' && field !== 'protected') return value;
  return /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
}

/** Takes no value that is endless. */
function withinLimits(fields: EntryFields): Part {
  const problems: EntryProblem[] = [];
  const isShort = ({ value, place }: FieldValue) => {
    if (typeof value !== 'string' || value.length <= MAX_VALUE_LENGTH) return true;
    problems.push({ place, message: tooLong(value) });
    return false;
  };
  const kept = Object.entries(fields).filter(([, field]) => isShort(field));
  return { fields: Object.fromEntries(kept), problems };
}

function noteUseless(profile: Profile, notes: ProblemNotes): void {
  const externalId = said(profile, 'externalid');
  if (externalId) notes.tally(externalId.keyPlace, 'list_externalId');
  const permissionSet = said(profile, 'ssorolename');
  if (permissionSet && said(profile, 'rolearn')) {
    notes.tally(permissionSet.keyPlace, 'list_besideArn', { key: permissionSet.key });
  }
}
