/** The look of AWS's older, plain sign-in pages. */

import { html } from './html.ts';

export const signInPagesStyle = html`<style>
body { background: #f2f3f3; color: #16191f; font: 14px/1.5 "Amazon Ember", Arial, sans-serif; margin: 0 }
header { background: #232f3e; color: #fff; font-size: 20px; font-weight: bold; padding: 10px 24px }
main { margin: 32px auto; max-width: 760px; padding: 0 20px }
.container { background: #fff; border: 1px solid #d5dbdb; padding: 24px }
.field { display: grid; gap: 16px; grid-template-columns: 140px 1fr; margin: 0 0 16px }
.field > :first-child { text-align: right }
input:not([type=radio]) { border: 1px solid #aab7b8; max-width: 320px; padding: 6px 8px }
button, input[type=submit] { background: #ec7211; border: 1px solid #eb5f07; border-radius: 2px;
  color: #fff; font-weight: bold; padding: 6px 20px }
.error { border: 1px solid #d13212; color: #d13212; margin: 0 0 16px; padding: 8px 12px }
.swatch { border: 1px solid #879596; display: inline-block; height: 16px; margin: 0 12px 0 4px;
  vertical-align: middle; width: 16px }
</style>`;
