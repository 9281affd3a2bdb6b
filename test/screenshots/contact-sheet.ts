/** One page that shows all pictures of a folder, a row for each state: the schemes beside each other, in every language. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMES } from './schemes.ts';

const STYLE = `
  body { margin: 0; font: 14px system-ui, sans-serif; background: #808890; }
  table { border-spacing: 16px; }
  th { position: sticky; inset-block-start: 0; inset-inline-start: 16px; text-align: start; vertical-align: top; background: #808890; }
  td { vertical-align: top; }
  img { display: block; width: 320px; }
`;

/** Writes the page beside the pictures that are there, also those of earlier runs, and answers where. */
export function writeContactSheet(folder: string, states: readonly string[]): string {
  const columns = languagesIn(folder).flatMap((language) =>
    SCHEMES.map((scheme) => `${language}/${scheme}`),
  );
  const rows = states.map((state) => {
    const cells = columns.map((column) => cell(folder, `${column}/${state}.png`));
    return `<tr><th scope="row">${state}</th>${cells.join('')}</tr>`;
  });
  const heads = columns.map((column) => `<th scope="col">${column}</th>`);
  const page = join(folder, 'index.html');
  writeFileSync(
    page,
    [
      '<!doctype html>',
      `<html lang="en"><meta charset="utf-8"><title>Hatrack</title><style>${STYLE}</style>`,
      `<table><tr><td></td>${heads.join('')}</tr>`,
      ...rows,
      '</table></html>\n',
    ].join('\n'),
  );
  return page;
}

/** The one that the texts are written in comes first. */
const languagesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));

const cell = (folder: string, path: string): string =>
  existsSync(join(folder, path))
    ? `<td><a href="${path}"><img src="${path}" alt="${path}" loading="lazy"></a></td>`
    : '<td></td>';
