/** The options page's start: follow the store, show the page once the settings and the table's order are known. */
import '../browser/i18n.ts';
import { computed } from '@preact/signals';
import { render } from 'preact';
import { followDensity } from '../ui/density.ts';
import { keepFocus } from '../ui/kept-focus.ts';
import { sayPageFailure } from '../ui/page-failure.ts';
import { namePage } from '../ui/page-language.ts';
import { followSettings, settings } from '../ui/stored-settings.ts';
import { followRoles, followShortcuts } from '../ui/stored-state.ts';
import { sayFailure } from './edits.ts';
import { OptionsPage } from './options-page.tsx';
import { recallTableView } from './roles/table-view-state.ts';

async function open(): Promise<void> {
  namePage();
  keepFocus();
  followRoles();
  followShortcuts();
  followDensity(computed(() => settings.value.density));
  // A choice made before they were read would be taken back on the screen by the reading.
  await Promise.all([followSettings(), recallTableView().catch(sayFailure)]);
  render(<OptionsPage />, document.body);
}

open().catch(sayPageFailure);
