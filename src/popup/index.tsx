/** The popup's start: show what it showed last, and follow the store. */
import '../browser/i18n.ts';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { followSettings } from '../ui/stored-settings.ts';
import { density } from './list-state.ts';
import { followRoles } from './listed-roles.ts';
import { Popup } from './popup.tsx';

effect(() => {
  document.documentElement.dataset.density = density.value;
});
followRoles();
followSettings();
render(<Popup />, document.body);
