/** The messages of every language: none is missing, none is left over, and all have the places that the sources fill. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../english.ts';
import { isNode, type SyntaxNode, sourceFiles, walk } from './source-tree.ts';

const languages = readdirSync('_locales').map((folder) => ({ folder, tag: tagOf(folder) }));
const english = messagesOf('en');

/** `pt_BR`, as the browsers name folders, as the tag `pt-BR`. */
function tagOf(folder: string): string {
  return folder.replace('_', '-');
}

const FORM = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(FORM, '');
const counts = (key: string) => `${stemOf(key)}_other` in english && FORM.test(key);
const placesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

/** The keys that a language has to have: of messages that count, a form for each of its plural categories. */
function expectedKeys(tag: string): string[] {
  // Spanish, French and Portuguese have a form for whole millions besides, which nothing here counts to.
  const categories = new Intl.PluralRules(tag)
    .resolvedOptions()
    .pluralCategories.filter((category) => category !== 'many' || tag === 'en');
  const keys = Object.keys(english).flatMap((key) =>
    counts(key) ? categories.map((category) => `${stemOf(key)}_${category}`) : [key],
  );
  return [...new Set(keys)].sort();
}

describe.each(languages)('the messages in $folder', ({ folder, tag }) => {
  const messages = messagesOf(folder);

  it('are all there, and no others', () => {
    expect(Object.keys(messages).sort()).toEqual(expectedKeys(tag));
  });

  it('name their language', () => {
    expect(messages.language?.message).toBe(tag);
    expect(messages.direction?.message).toMatch(/^(ltr|rtl)$/);
  });

  it('have the places of the English ones', () => {
    const differing = Object.entries(messages).filter(([key, { message }]) => {
      const model = english[key] ?? english[`${stemOf(key)}_other`];
      const [here, there] = [placesOf(message), placesOf(model?.message ?? '')];
      // One of something may be told without its number.
      const wanted = /_(one|zero)$/.test(key) ? there.filter((name) => name !== 'count') : there;
      const got = /_(one|zero)$/.test(key) ? here.filter((name) => name !== 'count') : here;
      return JSON.stringify(wanted) !== JSON.stringify(got);
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are not empty, and hold nothing that the browsers take for a place of theirs', () => {
    const odd = Object.entries(messages).filter(
      ([, { message }]) => message.trim() !== message || message === '' || message.includes('$'),
    );
    expect(odd.map(([key]) => key)).toEqual([]);
  });
});

const sources = sourceFiles();

describe('the sources', () => {
  it('use every message', () => {
    const manifest = readFileSync('manifest.json', 'utf8');
    const texts = sources.map(({ text }) => text).join('\n');
    const unused = Object.keys(english).filter((key) => {
      const named = counts(key) ? stemOf(key) : key;
      return (
        !texts.includes(`'${named}'`) &&
        !texts.includes(`"${named}"`) &&
        !manifest.includes(`__MSG_${key}__`)
      );
    });
    expect(unused.filter((key) => !['direction'].includes(key))).toEqual([]);
  });

  it('fill the places of their messages, and no others', () => {
    const wrong = sources.flatMap(({ path, tree }) =>
      sayings(tree).flatMap((saying) => {
        const model = english[saying.key] ?? english[`${saying.key}_other`];
        if (!model) return [`${path}: ${saying.key} is not there`];
        const wanted = placesOf(model.message).filter((name) => !saying.counts || name !== 'count');
        return saying.places && saying.places.join() !== wanted.join()
          ? [`${path}: ${saying.key} has {${wanted}}, and gets {${saying.places}}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

interface Saying {
  key: string;
  counts: boolean;
  /** The names of the values given; undefined where they are not written out there. */
  places: string[] | undefined;
}

/** Where a message is said with a key that stands right there. */
function sayings(tree: SyntaxNode): Saying[] {
  const found: Saying[] = [];
  walk(tree, (node) => {
    const callee = node.type === 'CallExpression' && isNode(node.callee) ? node.callee.name : '';
    if (!/^say(Count)?(Parts)?$/.test(String(callee))) return;
    const [key, ...further] = node.arguments as SyntaxNode[];
    if (key?.type !== 'Literal' || typeof key.value !== 'string') return;
    const isCount = String(callee).startsWith('sayCount');
    const values = isCount ? further[1] : further[0];
    found.push({ key: key.value, counts: isCount, places: namesIn(values) });
  });
  return found;
}

function namesIn(values: SyntaxNode | undefined): string[] | undefined {
  if (!values) return [];
  if (values.type !== 'ObjectExpression') return undefined;
  const properties = values.properties as SyntaxNode[];
  if (properties.some(({ type }) => type !== 'Property')) return undefined;
  return properties
    .map(({ key }) => String((key as SyntaxNode).name ?? (key as SyntaxNode).value))
    .sort();
}
