/** The options page's start: follow the store, show the page. */
import { render } from 'preact';
import { followShortcuts, followStore } from '../ui/stored-state.ts';
import { OptionsPage } from './options-page.tsx';

followStore();
followShortcuts();
render(<OptionsPage />, document.body);
