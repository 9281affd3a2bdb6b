/** The tab below the popup. It is asked for once: the popup closes when the person goes to another. */
import { activeTab } from '../browser/tabs.ts';
import { firstPaint } from './first-paint.ts';

export const presentTab: Promise<number | undefined> = firstPaint.then(activeTab);
