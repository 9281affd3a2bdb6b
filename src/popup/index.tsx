/** The popup's start: show what it showed last, and follow the store. */
import '../browser/i18n.ts';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { namePage } from '../ui/page-language.ts';
import { followSettings } from '../ui/stored-settings.ts';
import { keepFirstScreen } from './first-screen.ts';
import { alike, density, wholeList } from './list-state.ts';
import { followRoles, lines } from './listed-roles.ts';
import { Popup } from './popup.tsx';
import { searchText } from './searched-roles.ts';

namePage();
effect(() => {
  document.documentElement.dataset.density = density.value;
});
effect(() => {
  if (lines.value === undefined) return;
  const screen = {
    rows: wholeList.value,
    density: density.value,
    total: lines.value.count,
    alike: alike.value,
  };
  requestIdleCallback(() => {
    keepFirstScreen(screen);
    // Made now, it need not be made at the first key.
    searchText.peek();
  });
});
followRoles();
followSettings();
render(<Popup />, document.body);
