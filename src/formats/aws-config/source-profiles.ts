/**
 * Where a role is assumed from: `source_profile` names the profile whose account is the role's base account.
 *
 * The source may be a role itself, an Identity Center profile, or a base account of AWS Extend Switch Roles. One that names
 * no account is followed to its own source. Where only an MFA device is named, it is that of a user in the base account,
 * by AWS's documentation of `mfa_serial`.
 */
import { parseRoleArn } from '../../domain/arn.ts';
import { splitRoleName } from '../../domain/role-name.ts';
import type { FieldValue } from '../list-entry.ts';
import { type ProblemNotes, shortened } from '../problem-notes.ts';
import { type Profile, said } from './profiles.ts';

export interface Base {
  account: FieldValue;
  /** What one is signed in with there. */
  role?: FieldValue;
}

/** Answers for all profiles of one text. */
export class SourceProfiles {
  readonly #profiles: ReadonlyMap<string, Profile>;
  readonly #notes: ProblemNotes;
  readonly #bases = new Map<Profile, Base | undefined>();
  readonly #inCircle: ReadonlySet<Profile>;
  readonly #sources = new Set<Profile>();

  constructor(profiles: ReadonlyMap<string, Profile>, notes: ProblemNotes) {
    this.#profiles = profiles;
    this.#notes = notes;
    for (const profile of profiles.values()) {
      const source = this.sourceOf(profile);
      if (source && source !== profile) this.#sources.add(source);
    }
    this.#inCircle = this.#findCircles();
  }

  /** The profile that this one names as its source. With keys of its own, a profile may name itself, and has none. */
  sourceOf(profile: Profile): Profile | undefined {
    const named = said(profile, 'sourceprofile');
    const source = named && this.#profiles.get(named.value);
    return source === profile && said(profile, 'awsaccesskeyid') ? undefined : source;
  }

  /** Whether another profile names this one as its source. */
  isSource(profile: Profile): boolean {
    return this.#sources.has(profile);
  }

  /** The base of a role; undefined, with the reason told where one was named, if it is not known. */
  baseOf(profile: Profile): Base | undefined {
    const base = this.#sourceBase(profile) ?? userOf(profile);
    if (!base) this.#tellUnknown(profile);
    return base;
  }

  #sourceBase(profile: Profile): Base | undefined {
    const path: Profile[] = [];
    let at: Profile | undefined = profile;
    let base: Base | undefined;
    // Every profile on the way has the same answer, and gets it at once: a long chain is walked but once.
    while (at && !this.#inCircle.has(at)) {
      if (this.#bases.has(at)) {
        base = this.#bases.get(at);
        break;
      }
      path.push(at);
      const source = this.sourceOf(at);
      base = source && (ownAccount(source) ?? userOf(source));
      if (base) break;
      at = source;
    }
    for (const passed of path) this.#bases.set(passed, base);
    return base;
  }

  #tellUnknown(profile: Profile): void {
    const setting = said(profile, 'sourceprofile');
    if (!setting || said(profile, 'baseaccount')) return;
    const { value: source, place } = setting;
    if (this.#inCircle.has(profile)) this.#notes.tally(place, 'list_sourceCircle');
    // Everybody's own credentials go by this name, and say nothing of an account.
    else if (source === 'default') return;
    else if (this.#profiles.has(source)) this.#notes.tally(place, 'list_sourceWithoutAccount');
    else this.#notes.tally(place, 'list_sourceMissing', { name: shortened(source) });
  }

  /** The profiles from which one comes back to where one was. */
  #findCircles(): Set<Profile> {
    const inCircle = new Set<Profile>();
    const done = new Set<Profile>();
    for (const start of this.#profiles.values()) {
      const walk = new Set<Profile>();
      let at: Profile | undefined = start;
      while (at && !done.has(at) && !walk.has(at)) {
        walk.add(at);
        at = this.sourceOf(at);
      }
      if (at && walk.has(at)) {
        const walked = [...walk];
        for (const profile of walked.slice(walked.indexOf(at))) inCircle.add(profile);
      }
      for (const profile of walk) done.add(profile);
    }
    return inCircle;
  }
}

/** The account that a profile itself is in. */
function ownAccount(profile: Profile): Base | undefined {
  const arn = said(profile, 'rolearn');
  if (arn) return accountOfArn(arn);
  const account = said(profile, 'awsaccountid', 'awsaccountalias', 'ssoaccountid');
  const role = said(profile, 'rolename', 'ssorolename');
  return account && { account, ...(role && { role }) };
}

/** A wrong ARN is told where its own role is read. */
function accountOfArn({ value, place }: FieldValue): Base | undefined {
  const arn = parseRoleArn(String(value));
  if (!arn.ok) return undefined;
  const { account, roleName } = arn.value;
  const role = { value: splitRoleName(roleName).name, place };
  return { account: { value: account, place }, role };
}

/** The account of the user whose MFA device it is. */
function userOf(profile: Profile): Base | undefined {
  const device = said(profile, 'mfaserial');
  const [, account] = /^arn:[\w-]{1,32}:iam::(\d{12}):mfa\//.exec(device?.value ?? '') ?? [];
  return device && account ? { account: { value: account, place: device.place } } : undefined;
}
