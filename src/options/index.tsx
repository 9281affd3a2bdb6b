/** The options page's start: follow the store, show the page. */
import '../browser/i18n.ts';
import { render } from 'preact';
import { namePage } from '../ui/page-language.ts';
import { followSettings } from '../ui/stored-settings.ts';
import { followRoles, followShortcuts } from '../ui/stored-state.ts';
import { sayFailure } from './edits.ts';
import { OptionsPage } from './options-page.tsx';
import { recallTableView } from './roles/table-view-state.ts';

namePage();
followRoles();
followSettings();
followShortcuts();
recallTableView().catch(sayFailure);
render(<OptionsPage />, document.body);
