/** The popup's start: follow the store, show the popup. */
import '../browser/i18n.ts';
import { render } from 'preact';
import { namePage } from '../ui/page-language.ts';
import { followStore } from '../ui/stored-state.ts';
import { Popup } from './popup.tsx';

namePage();
followStore();
render(<Popup />, document.body);
