/** The popup's start: show what it showed last, and follow the store. */
import '../browser/i18n.ts';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { followDensity } from '../ui/density.ts';
import { namePage } from '../ui/page-language.ts';
import { followSettings } from '../ui/stored-settings.ts';
import { firstPaint } from './first-paint.ts';
import { keepFirstScreen } from './first-screen.ts';
import { density, signs, total, wholeList } from './list-state.ts';
import { followRoles, lines } from './listed-roles.ts';
import { Popup } from './popup.tsx';
import { presentTab } from './present-tab.ts';
import { askAround } from './reach.ts';
import { warmUp } from './searched-roles.ts';

namePage();
followDensity(density);
effect(() => {
  if (lines.value === undefined) return;
  const screen = {
    rows: wholeList.value,
    density: density.value,
    total: lines.value.count,
    signs: signs.value,
  };
  requestIdleCallback(() => {
    keepFirstScreen(screen);
    warmUp();
  });
});
// Where something is shown already, that is painted first.
followRoles(total.value === undefined ? Promise.resolve() : firstPaint);
followSettings();
render(<Popup />, document.body);
void presentTab.then(askAround);
