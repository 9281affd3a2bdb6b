/** The handler table: everything a page can ask of the background. Pages import its type and nothing else. */
import type { Handlers, Sender } from '../browser/messages.ts';
import { ownVersion } from '../browser/own-pages.ts';
import type { RoleKey } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import { type WhyFacts, whyReport } from '../domain/why-report.ts';
import { dropPopupMessage } from '../store/popup-message.ts';
import { saveEdits, type Turn, turnStep } from '../store/saved-edits.ts';
import { discardDamaged } from '../store/set-aside.ts';
import { type Settings, saveSettings } from '../store/settings.ts';
import { type Shortcut, saveShortcutRole } from '../store/shortcut-roles.ts';
import { type SyncChoice, saveSyncChoice } from '../store/sync-choice.ts';
import { saveTableView, type TableView } from '../store/table-view.ts';
import { fromOwnPages, fromSignInPage } from './allowed-senders.ts';
import {
  dropSubmitted,
  forgetSubmitted,
  isKept,
  keepEntered,
  keepSubmitted,
  noteSubmitted,
} from './entered-role.ts';
import { moveFavorite } from './favorite-order.ts';
import { findRoles } from './find-roles.ts';
import { connectFolder, disconnectFolder } from './folder-sync.ts';
import { popupOpened } from './popup-opened.ts';
import { makeIndexForPage } from './role-index.ts';
import { switchBack } from './switch-back.ts';
import { switchPageFilled, switchPageOpened } from './switch-page.ts';
import { type SwitchRequest, switchInstead, switchRole } from './switch-role.ts';
import { agreeToRemovals, keepRemovedRoles, syncNow } from './sync.ts';
import { addTeamList, lookAtTeamLists, removeTeamList, takeWaitingTeamList } from './team-lists.ts';

export const handlers = {
  saveEdits: fromOwnPages((edits: RoleEdit[]) => saveEdits(edits)),
  saveStep: fromOwnPages(({ edits, words }: { edits: RoleEdit[]; words: string }) =>
    saveEdits(edits, words),
  ),
  turnStep: fromOwnPages((turn: Turn) => turnStep(turn)),
  saveSettings: fromOwnPages((changes: Partial<Settings>) => saveSettings(changes)),
  saveTableView: fromOwnPages((view: TableView) => saveTableView(view)),
  discardDamaged: fromOwnPages((key: string) => discardDamaged(key)),
  saveSyncChoice: fromOwnPages((changes: Partial<SyncChoice>) => saveSyncChoice(changes)),
  connectFolder: fromOwnPages(connectFolder),
  disconnectFolder: fromOwnPages((_: undefined) => disconnectFolder()),
  syncNow: fromOwnPages((_: undefined) => syncNow()),
  agreeToRemovals: fromOwnPages(agreeToRemovals),
  keepRemovedRoles: fromOwnPages((_: undefined) => keepRemovedRoles()),
  addTeamList: fromOwnPages(addTeamList),
  removeTeamList: fromOwnPages(removeTeamList),
  lookAtTeamLists: fromOwnPages((id: string | undefined) => lookAtTeamLists(id)),
  takeWaitingTeamList: fromOwnPages(takeWaitingTeamList),
  saveShortcutRole: fromOwnPages(({ shortcut, key }: { shortcut: Shortcut; key?: RoleKey }) =>
    saveShortcutRole(shortcut, key),
  ),
  makeRoleIndex: fromOwnPages(makeIndexForPage),
  dropPopupMessage: fromOwnPages((_: undefined) => dropPopupMessage()),
  switchRole: fromOwnPages((request: SwitchRequest) => switchRole(request)),
  switchInstead: fromOwnPages(switchInstead),
  switchBack: fromOwnPages(switchBack),
  popupOpened: fromOwnPages((_: undefined) => popupOpened()),
  moveFavorite: fromOwnPages(moveFavorite),
  whyReport: fromOwnPages(async (facts: WhyFacts) => whyReport(facts, ownVersion())),
  switchPageOpened: (_: undefined, sender: Sender) => switchPageOpened(sender),
  switchPageFilled,
  findRoles: fromSignInPage(findRoles),
  isKept: fromSignInPage(isKept),
  keepEntered: fromSignInPage(keepEntered),
  noteSubmitted: fromSignInPage(noteSubmitted),
  dropSubmitted: fromSignInPage(dropSubmitted),
  keepSubmitted: fromOwnPages(keepSubmitted),
  forgetSubmitted: fromOwnPages(forgetSubmitted),
} satisfies Handlers;

export type BackgroundHandlers = typeof handlers;
