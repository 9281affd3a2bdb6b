/** The look of the console's frame. */

import { html } from './html.ts';

export const consoleStyle = html`<style>
body { color: #16191f; font: 14px/1.5 "Amazon Ember", Arial, sans-serif; margin: 0 }
nav { align-items: center; background: #161d26; color: #fff; display: flex; gap: 16px; height: 40px;
  padding: 0 16px; position: relative }
nav .logo { color: #fff; font-size: 18px; font-weight: bold; text-decoration: none }
nav .search { border: 1px solid #5f6b7a; border-radius: 8px; color: #b4bbc5; flex: 1; max-width: 480px;
  padding: 2px 12px }
nav button { background: none; border: 0; color: inherit; font: inherit; margin-left: auto }
nav button ~ button { margin-left: 0 }
[data-testid="account-menu-button__background"] { border-radius: 12px; color: #000; padding: 3px 10px }
#menu--account { background: #161d26; padding: 16px; position: absolute; right: 0; top: 40px; z-index: 1 }
#menu--account a { color: #42b4ff }
main { padding: 16px 32px }
iframe { border: 1px solid #d5dbdb; height: 200px; width: 45% }
</style>`;
