/** The options page's start: follow the store, show the page. */
import '../browser/i18n.ts';
import { computed } from '@preact/signals';
import { render } from 'preact';
import { followDensity } from '../ui/density.ts';
import { keepFocus } from '../ui/kept-focus.ts';
import { namePage } from '../ui/page-language.ts';
import { followSettings, settings } from '../ui/stored-settings.ts';
import { followRoles, followShortcuts } from '../ui/stored-state.ts';
import { sayFailure } from './edits.ts';
import { OptionsPage } from './options-page.tsx';
import { recallTableView } from './roles/table-view-state.ts';

namePage();
keepFocus();
followRoles();
followSettings();
followShortcuts();
followDensity(computed(() => settings.value.density));
recallTableView().catch(sayFailure);
render(<OptionsPage />, document.body);
