/** What comes out, as its heading, its button to copy and the status line call it. */
import type { MessageKey } from '../../i18n/say.ts';

interface ResultWords {
  title: MessageKey;
  copy: MessageKey;
  copied: MessageKey;
}

export type ResultKind =
  | 'commands'
  | 'template'
  | 'templateCommand'
  | 'configuration'
  | 'trustPolicy'
  | 'policyArns'
  | 'permissionPolicy'
  | 'basePolicy'
  | 'baseCommands'
  | 'switchLink';

export const resultWords: Record<ResultKind, ResultWords> = {
  commands: {
    title: 'setUp_commands',
    copy: 'setUp_copyCommands',
    copied: 'setUp_copiedCommands',
  },
  template: {
    title: 'setUp_template',
    copy: 'setUp_copyTemplate',
    copied: 'setUp_copiedTemplate',
  },
  templateCommand: {
    title: 'setUp_templateCommand',
    copy: 'setUp_copyTemplateCommand',
    copied: 'setUp_copiedTemplateCommand',
  },
  configuration: {
    title: 'setUp_configuration',
    copy: 'setUp_copyConfiguration',
    copied: 'setUp_copiedConfiguration',
  },
  trustPolicy: {
    title: 'setUp_trustPolicy',
    copy: 'setUp_copyTrustPolicy',
    copied: 'setUp_copiedTrustPolicy',
  },
  policyArns: {
    title: 'setUp_policyArns',
    copy: 'setUp_copyPolicyArns',
    copied: 'setUp_copiedPolicyArns',
  },
  permissionPolicy: {
    title: 'setUp_permissionPolicy',
    copy: 'setUp_copyPermissionPolicy',
    copied: 'setUp_copiedPermissionPolicy',
  },
  basePolicy: {
    title: 'setUp_basePolicy',
    copy: 'setUp_copyBasePolicy',
    copied: 'setUp_copiedBasePolicy',
  },
  baseCommands: {
    title: 'setUp_baseCommands',
    copy: 'setUp_copyBaseCommands',
    copied: 'setUp_copiedBaseCommands',
  },
  switchLink: {
    title: 'setUp_switchLink',
    copy: 'setUp_copySwitchLink',
    copied: 'setUp_copiedSwitchLink',
  },
};
