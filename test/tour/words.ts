/** What the tour tells people: what to do in the window, and how to take Hatrack into their own browser. */
import { chromeExtension, firefoxManifest } from './place.ts';
import { samplePath, sampleRoles } from './sample.ts';

export const nothingReal = [
  'Nothing in this tour reaches the real AWS: a stand-in on this machine answers under',
  'AWS’s names, and every other name leads nowhere.',
];

/** The same way that the tour without a display walks. */
export const whatToDo = [
  `A Chromium window is open, with Hatrack and ${sampleRoles().length} sample roles. Its first tab is the`,
  'console of the stand-in AWS, its second one Hatrack’s options page. The address bar says',
  '“Not secure”, and rightly: these addresses are AWS’s, and what answers is not.',
  '',
  '  1. In the first tab, click the hat at the right end of the toolbar.',
  '     (If there is none: click the puzzle piece there, then the pin beside Hatrack.)',
  '  2. Type three letters: pay. Of the roles, six are left, and the first is chosen.',
  '  3. Press Enter. You are switched at once: the console is in the role’s region and says',
  '     at its top right who you are now: Payments dev, on green.',
  '  4. Click the hat again, type: ledger, press Ctrl+Enter. In the new tab AWS’s Switch Role',
  '     page opens, as it does where no console is open, and Hatrack fills it in. Its own',
  '     button switches.',
  '  5. In the first tab again, click the hat, type: pay prod, press Enter. Before it goes to a protected',
  '     role, Hatrack wants a second Enter.',
  '  6. In the second tab look around: Roles, Import, Export, Settings. With “Press Switch',
  '     Role for me” in the settings, a switch needs no further click.',
  `     (The sample to import or change: ${samplePath})`,
  '',
  'Close the window, or press Ctrl+C here, to end the tour. What the stand-in AWS does is',
  'told here:',
];

/** How to load the extension that was just built. */
export const howToLoad = [
  'To load Hatrack into your own browser:',
  '',
  '  Chrome    Open chrome://extensions (in Edge edge://extensions), turn on Developer mode,',
  '  or Edge   press Load unpacked, and choose the folder',
  `            ${chromeExtension}`,
  '',
  '  Firefox   Open about:debugging#/runtime/this-firefox, press Load Temporary Add-on, and',
  '            choose the file',
  `            ${firefoxManifest}`,
];
