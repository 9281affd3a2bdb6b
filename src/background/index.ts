/** The background: registers every listener at once and remembers nothing in variables, so it may be stopped any time. */
import '../browser/i18n.ts';
import { answerAddressBar } from '../browser/address-bar.ts';
import { onAlarm } from '../browser/alarms.ts';
import { onCommand } from '../browser/commands.ts';
import { onMenuClick } from '../browser/menus.ts';
import { answerMessages } from '../browser/messages.ts';
import { onInstalledOrStarted } from '../browser/start.ts';
import { keepFromPageScripts } from '../browser/storage-area.ts';
import { onTabClosed } from '../browser/tabs.ts';
import { watchFolderChoice } from '../store/folder-choice.ts';
import { watchIndexDue } from '../store/index-due.ts';
import { dropPendingSwitch } from '../store/pending-switches.ts';
import { watchRecentRoles } from '../store/recent-roles.ts';
import { watchForChanges } from '../store/roles.ts';
import { watchSettings } from '../store/settings.ts';
import { takeSnapshotIfDue } from '../store/snapshots.ts';
import { dropSubmittedRole } from '../store/submitted-roles.ts';
import { watchSyncChoice } from '../store/sync-choice.ts';
import { watchAccount } from './account-sync.ts';
import { enterText, suggest } from './address-bar.ts';
import { runCommand } from './commands.ts';
import { handlers } from './handlers.ts';
import { clickMenu, refreshMenus } from './menus.ts';
import { applyPolicy, watchPolicy } from './policy.ts';
import { indexChangedRoles, makeRoleIndexIfDue } from './role-index.ts';
import { noteOwnChange, runSyncAlarm, setUpSync } from './sync.ts';
import { runTeamListAlarm } from './team-lists.ts';

answerMessages(handlers);
onTabClosed((tabId) => {
  void dropPendingSwitch(tabId);
  void dropSubmittedRole(tabId);
});
onCommand((name, tabId) => void runCommand(name, tabId));
answerAddressBar({ typed: suggest, entered: (text, place) => void enterText(text, place) });
onMenuClick((click) => void clickMenu(click));
onInstalledOrStarted(() => {
  void refreshMenus();
  void setUpSync();
  void applyPolicy();
  void makeRoleIndexIfDue();
  void takeSnapshotIfDue(Date.now());
});
watchForChanges(() => {
  void refreshMenus();
  void noteOwnChange();
  void takeSnapshotIfDue(Date.now());
});
watchIndexDue(() => void indexChangedRoles());
watchSettings(() => void noteOwnChange());
watchSyncChoice(() => void setUpSync());
watchFolderChoice(() => void setUpSync());
watchAccount();
watchPolicy();
onAlarm((name) => {
  void runSyncAlarm(name);
  void runTeamListAlarm(name);
});
void keepFromPageScripts();
watchRecentRoles(() => void refreshMenus());
