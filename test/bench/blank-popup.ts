/**
 * An extension that does nothing but show a popup of the same size and kind: a field that has the focus and ten rows, all of
 * it in its HTML, without a script. What it takes is what the browser itself takes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROWS = 10;
const COLORS = ['ea7158', 'fbc8aa', 'b4d699', '83d4e8', 'efda95'];

const manifest = {
  manifest_version: 3,
  name: 'Blank popup',
  version: '1',
  action: { default_popup: 'popup.html' },
  // Only a worker can open the popup as a click does.
  background: { service_worker: 'worker.js' },
};

const row = (at: number) => `
      <div class="role" role="option" aria-selected="${at === 0}">
        <span class="color" style="background: #${COLORS[at % COLORS.length]}"></span>
        <span class="name">payments-api-prod Administrator ${at}</span>
        <span class="where">
          <span class="account">1234-5678-90${String(at).padStart(2, '0')}</span>
          <span class="role-name">Administrator</span>
        </span>
        <span class="region">eu-west-1</span>
      </div>`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Blank popup</title>
    <style>
      body { width: 460px; height: 580px; margin: 0; overflow: hidden; font: 14px/20px system-ui, sans-serif; }
      header { padding: 8px 12px; border-bottom: 1px solid #dde3e4; }
      input { width: 100%; height: 36px; border: 0; outline: 0; font-size: 16px; }
      .role { display: grid; grid-template: 1fr 1fr / auto minmax(0, 1fr) auto; column-gap: 12px; align-items: center;
        height: 40px; margin: 0 8px; padding: 6px 8px; border-radius: 8px; }
      .role[aria-selected="true"] { background: #e2f2ef; }
      .color { grid-row: 1 / 3; width: 6px; height: 36px; border-radius: 3px; }
      .name { font-weight: 600; }
      .where { grid-area: 2 / 2; display: flex; gap: 8px; color: #55616a; font-size: 13px; }
      .region { grid-area: 1 / 3 / 3 / 4; padding: 1px 8px; border: 1px solid #dde3e4; border-radius: 10px; font-size: 12px; }
    </style>
  </head>
  <body>
    <main>
      <header>
        <input type="text" role="combobox" aria-label="Search roles" aria-expanded="true" aria-controls="roles" autocomplete="off" autofocus>
      </header>
      <div id="roles" role="listbox" aria-label="Roles">${Array.from({ length: ROWS }, (_, at) => row(at)).join('')}
      </div>
    </main>
  </body>
</html>
`;

export interface BlankPopup {
  /** The folder of the unpacked extension. */
  folder: string;
  remove(): Promise<void>;
}

/** Writes the extension into a temporary folder. */
export async function writeBlankPopup(): Promise<BlankPopup> {
  const folder = await mkdtemp(join(tmpdir(), 'hatrack-blank-popup-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'worker.js'), '');
  await writeFile(join(folder, 'popup.html'), page);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
