/**
 * What the Switch Role page says, in the languages that the stand-in speaks. AWS localises labels, colour
 * names and button texts, so that nothing may be found by them.
 */

import type { ColorName } from '../palette.ts';
import type { Fault } from '../validation.ts';

export type Locale = 'en' | 'de' | 'ja';

export interface Labels {
  readonly title: string;
  readonly explanation: string;
  readonly switchedFrom: string;
  readonly account: string;
  readonly accountDescription: string;
  readonly roleName: string;
  readonly roleNameDescription: string;
  readonly displayName: string;
  readonly displayNameDescription: string;
  readonly color: string;
  readonly colorDescription: string;
  readonly optional: string;
  readonly colors: Readonly<Record<ColorName | 'None', string>>;
  readonly cancel: string;
  readonly submit: string;
  readonly faults: Readonly<Record<Fault, string>>;
}

const english: Labels = {
  title: 'Switch Role',
  explanation:
    'Switching roles enables you to manage resources across Amazon Web Services accounts using a ' +
    'single user. When you switch roles, you temporarily take on the permissions assigned to the ' +
    'new role. When you exit the role, you give up those permissions and get your original ' +
    'permissions back.',
  switchedFrom: 'You are switching from the account',
  account: 'Account ID',
  accountDescription:
    'The 12-digit account number or the alias of the account in which the role exists.',
  roleName: 'IAM role name',
  roleNameDescription: 'The name of the role that you want to assume.',
  displayName: 'Display name',
  displayNameDescription:
    'This name will appear in the console navigation bar when this role is active.',
  color: 'Display color',
  colorDescription:
    'The selected color displays in the console navigation bar when this role is active.',
  optional: 'optional',
  colors: {
    None: 'None',
    Red: 'Red',
    Orange: 'Orange',
    Yellow: 'Yellow',
    Green: 'Green',
    Blue: 'Blue',
  },
  cancel: 'Cancel',
  submit: 'Switch Role',
  faults: {
    'account-required': 'Account ID is required.',
    'account-malformed': 'Enter a 12-digit account ID or an account alias.',
    'role-name-required': 'IAM role name is required.',
    'role-name-malformed': 'Use alphanumeric and +=,.@-_ characters.',
    'role-name-too-long': 'Path and role name may have 64 characters together.',
    'display-name-too-long': 'Display name may have 64 characters.',
  },
};

const german: Labels = {
  title: 'Rolle wechseln',
  explanation:
    'Durch den Rollenwechsel können Sie Ressourcen über mehrere Amazon-Web-Services-Konten mit ' +
    'einem einzigen Benutzer verwalten.',
  switchedFrom: 'Sie wechseln aus dem Konto',
  account: 'Konto-ID',
  accountDescription: 'Die 12-stellige Kontonummer oder der Alias des Kontos der Rolle.',
  roleName: 'IAM-Rollenname',
  roleNameDescription: 'Der Name der Rolle, die Sie übernehmen möchten.',
  displayName: 'Anzeigename',
  displayNameDescription: 'Dieser Name erscheint in der Navigationsleiste der Konsole.',
  color: 'Anzeigefarbe',
  colorDescription: 'Diese Farbe erscheint in der Navigationsleiste der Konsole.',
  optional: 'optional',
  colors: {
    None: 'Keine',
    Red: 'Rot',
    Orange: 'Orange',
    Yellow: 'Gelb',
    Green: 'Grün',
    Blue: 'Blau',
  },
  cancel: 'Abbrechen',
  submit: 'Rolle wechseln',
  faults: {
    'account-required': 'Die Konto-ID ist erforderlich.',
    'account-malformed': 'Geben Sie eine 12-stellige Konto-ID oder einen Kontoalias ein.',
    'role-name-required': 'Der IAM-Rollenname ist erforderlich.',
    'role-name-malformed': 'Verwenden Sie alphanumerische Zeichen und +=,.@-_.',
    'role-name-too-long': 'Pfad und Rollenname dürfen zusammen 64 Zeichen haben.',
    'display-name-too-long': 'Der Anzeigename darf 64 Zeichen haben.',
  },
};

const japanese: Labels = {
  title: 'ロールの切り替え',
  explanation: 'ロールを切り替えると、1 人のユーザーで複数のアカウントのリソースを管理できます。',
  switchedFrom: '切り替え元のアカウント',
  account: 'アカウント ID',
  accountDescription: 'ロールが存在するアカウントの 12 桁の番号またはエイリアス。',
  roleName: 'IAM ロール名',
  roleNameDescription: '引き受けるロールの名前。',
  displayName: '表示名',
  displayNameDescription: 'この名前はコンソールのナビゲーションバーに表示されます。',
  color: '表示色',
  colorDescription: 'この色はコンソールのナビゲーションバーに表示されます。',
  optional: 'オプション',
  colors: {
    None: 'なし',
    Red: '赤',
    Orange: 'オレンジ',
    Yellow: '黄',
    Green: '緑',
    Blue: '青',
  },
  cancel: 'キャンセル',
  submit: 'ロールの切り替え',
  faults: {
    'account-required': 'アカウント ID は必須です。',
    'account-malformed': '12 桁のアカウント ID またはエイリアスを入力してください。',
    'role-name-required': 'IAM ロール名は必須です。',
    'role-name-malformed': '英数字と +=,.@-_ を使用してください。',
    'role-name-too-long': 'パスとロール名は合わせて 64 文字までです。',
    'display-name-too-long': '表示名は 64 文字までです。',
  },
};

export const labelsIn: Readonly<Record<Locale, Labels>> = {
  en: english,
  de: german,
  ja: japanese,
};
