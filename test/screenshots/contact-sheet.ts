/** One page that shows all pictures of a folder, a row for each state: the schemes beside each other, in every language. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMES } from './schemes.ts';

const STYLE = `
  body { margin: 0; font: 14px system-ui, sans-serif; background: #808890; }
  h1 { font-size: 20px; margin: 16px; }
  table { border-spacing: 16px; }
  th { position: sticky; top: 0; left: 16px; text-align: start; vertical-align: top; background: #808890; }
  td { vertical-align: top; }
  img { display: block; width: 320px; }
`;

/** Writes `index.html` into the folder; pictures that were not taken are left out. */
export function writeContactSheet(
  folder: string,
  languages: readonly string[],
  states: readonly string[],
): void {
  const columns = languages.flatMap((language) => SCHEMES.map((scheme) => `${language}/${scheme}`));
  const isThere = (path: string) => existsSync(join(folder, path));
  const shown = columns.filter((column) => states.some((state) => isThere(pathOf(column, state))));
  const cell = (path: string) =>
    isThere(path)
      ? `<td><a href="${path}"><img src="${path}" alt="${path}" loading="lazy"></a></td>`
      : '<td></td>';
  const rows = states
    .filter((state) => shown.some((column) => isThere(pathOf(column, state))))
    .map((state) => {
      const cells = shown.map((column) => cell(pathOf(column, state)));
      return `<tr><th scope="row">${state}</th>${cells.join('')}</tr>`;
    });
  const heads = shown.map((column) => `<th scope="col">${column}</th>`).join('');
  const table = `<table><tr><td></td>${heads}</tr>\n${rows.join('\n')}\n</table>`;
  const page = `<!doctype html>\n<meta charset="utf-8">\n<title>Hatrack</title>\n<style>${STYLE}</style>\n<h1>Hatrack</h1>\n${table}\n`;
  writeFileSync(join(folder, 'index.html'), page);
}

const pathOf = (column: string, state: string) => `${column}/${state}.png`;
