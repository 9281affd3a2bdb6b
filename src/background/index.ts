/** The background: registers every listener at once and remembers nothing in variables, so it may be stopped any time. */
import { answerMessages } from '../browser/messages.ts';
import { onTabClosed } from '../browser/tabs.ts';
import { dropPendingSwitch } from '../store/pending-switches.ts';
import { dropSubmittedRole } from '../store/submitted-roles.ts';
import { handlers } from './handlers.ts';

answerMessages(handlers);
onTabClosed((tabId) => {
  void dropPendingSwitch(tabId);
  void dropSubmittedRole(tabId);
});
