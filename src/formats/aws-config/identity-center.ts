/**
 * Identity Center profiles: an account and a permission set, which are reached through an access portal.
 *
 * The portal's address stands in the profile itself, or in the `[sso-session …]` that it names. Some files name the
 * instance's issuer instead, which opens nothing; then the person may say the address in the preview.
 */
import { partitionOfRegion } from '../../domain/partition.ts';
import { parsePortal } from '../../domain/portal.ts';
import type { EntryFields } from '../list-entry.ts';
import type { ListReading } from '../list-format.ts';
import { shortened } from '../problem-notes.ts';
import { type Profile, type Setting, said } from './profiles.ts';

export class IdentityCenter {
  readonly #sessions: ReadonlyMap<string, Profile>;
  readonly #reading: ListReading;
  /** The addresses that were not understood; '' stands for none. */
  readonly #withoutPortal = new Set<string>();
  readonly #used = new Set<Profile>();

  constructor(sessions: ReadonlyMap<string, Profile>, reading: ListReading) {
    this.#sessions = sessions;
    this.#reading = reading;
  }

  /** Whether profiles lack a portal, and one address could be that of all of them. */
  get asksForPortal(): boolean {
    return this.#withoutPortal.size === 1;
  }

  isUsed(session: Profile): boolean {
    return this.#used.has(session);
  }

  /** Account, permission set and portal of a profile; undefined for one of another kind. */
  fieldsOf(profile: Profile): EntryFields | undefined {
    const account = said(profile, 'ssoaccountid');
    const roleName = said(profile, 'ssorolename');
    if (!account && !roleName) return undefined;
    const session = this.#sessionOf(profile);
    return {
      ...(account && { account }),
      ...(roleName && { roleName }),
      ...this.#portalOf(profile, session),
    };
  }

  #sessionOf(profile: Profile): Profile | undefined {
    const named = said(profile, 'ssosession');
    const session = named && this.#sessions.get(named.value);
    if (session) this.#used.add(session);
    return session;
  }

  #portalOf(profile: Profile, session: Profile | undefined): EntryFields {
    if (said(profile, 'portal')) return {};
    const address = said(session, 'ssostarturl') ?? said(profile, 'ssostarturl');
    if (address && parsePortal(address.value).ok) return { portal: address };
    this.#withoutPortal.add(address?.value ?? '');
    const { portal } = this.#reading;
    if (portal !== undefined) return { portal: { value: portal, place: profile.place } };
    this.#tell(profile, session, address);
    return partitionOf(said(session, 'ssoregion') ?? said(profile, 'ssoregion'));
  }

  #tell(profile: Profile, session: Profile | undefined, address: Setting | undefined): void {
    const { notes } = this.#reading;
    const named = said(profile, 'ssosession');
    if (address) {
      notes.tally(address.place, 'list_portalWrong', { address: shortened(address.value) });
    } else if (named && !session) {
      notes.tally(named.place, 'list_ssoSessionMissing', { name: shortened(named.value) });
    } else {
      notes.tally(profile.place, 'list_portalMissing');
    }
  }
}

/** The partition that Identity Center's own region is in. */
function partitionOf(region: Setting | undefined): EntryFields {
  const home = region && partitionOfRegion(region.value.toLowerCase());
  return home ? { partition: { value: home.id, place: region.place } } : {};
}
