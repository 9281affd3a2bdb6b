/**
 * `~/.aws/config` and `~/.aws/credentials`, and the lists that are written like them: those of AWS Extend Switch Roles and
 * aws-role-switch, and the config files of Granted's registries.
 */
import { say } from '../../i18n/say.ts';
import { type ListFormat, type ListKind, type ListReading, takeEntries } from '../list-format.ts';
import { IdentityCenter } from './identity-center.ts';
import { parseIni } from './ini-tree.ts';
import { LeftOut } from './left-out.ts';
import { profileEntry } from './profile-entry.ts';
import { gatherProfiles, type Profiles } from './profiles.ts';
import { looksLikeConfig } from './recognize.ts';
import { SourceProfiles } from './source-profiles.ts';

const KIND: ListKind = { id: 'aws-config', name: () => say('list_formatAwsConfig') };

export const awsConfig: ListFormat = {
  toldByBeginning: true,
  recognizes: looksLikeConfig,

  read(text, reading) {
    const { notes } = reading;
    const found = gatherProfiles(parseIni(text, notes), notes);
    const identityCenter = new IdentityCenter(found.sessions, reading);
    const entries = takeEntries(entriesOf(found, identityCenter, reading), notes);
    return {
      kind: { ...KIND, ...(identityCenter.asksForPortal && { permissionSets: true }) },
      entries,
    };
  },
};

function* entriesOf(found: Profiles, identityCenter: IdentityCenter, { notes }: ListReading) {
  const sources = new SourceProfiles(found.profiles, notes);
  const leftOut = new LeftOut(notes);
  for (const profile of found.profiles.values()) {
    leftOut.lookForAccessKeys(profile);
    const entry = profileEntry(profile, { sources, identityCenter, notes });
    if (entry) yield entry;
    if (entry || sources.isSource(profile)) leftOut.addSettings(profile, entry !== undefined);
    else leftOut.addSection(profile);
  }
  for (const session of found.sessions.values()) {
    leftOut.lookForAccessKeys(session);
    if (!identityCenter.isUsed(session)) leftOut.addSection(session);
  }
  for (const other of found.others) {
    leftOut.lookForAccessKeys(other);
    leftOut.addSection(other);
  }
  leftOut.tell();
}
