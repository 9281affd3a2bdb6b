/** How a simulated browser is put together: from the real parts, or from parts with a fault in them. */

import type { Account } from '../../../src/sync/account.ts';
import { accountCarrier } from '../../../src/sync/account-carrier.ts';
import type { Browser } from '../../../src/sync/beacon.ts';
import type { Carrier } from '../../../src/sync/exchange.ts';
import { mergeRemote } from '../../../src/sync/merge.ts';
import { type Files, type Folder, folderCarrier } from '../../../src/sync/own-file.ts';
import type { PublishPlan } from '../../../src/sync/publish-plan.ts';
import type { Items } from '../../../src/sync/quota.ts';

export interface Wiring {
  account: (browser: Browser) => Carrier<Items, Account, PublishPlan>;
  folder: (browser: Browser) => Carrier<Files, Folder, string>;
  merge: typeof mergeRemote;
  /** Whether edits are carried out in one step, or with other steps in between. */
  edit: 'alone' | 'reads and writes apart' | 'ticks outside';
  /** Whether two exchanges may be under way at once, each with what it had read. */
  overlapping: boolean;
}

export const realWiring: Wiring = {
  account: (browser) => accountCarrier(browser),
  folder: folderCarrier,
  merge: mergeRemote,
  edit: 'alone',
  overlapping: false,
};
