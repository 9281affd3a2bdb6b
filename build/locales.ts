/**
 * Puts the messages of every language into the build: those that the browser itself reads under their keys, all others
 * joined to a few, in the same order in every language.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { BETWEEN_TEXTS, joinForms, partKey, TEXTS_A_PART } from '../src/i18n/joined-texts.ts';

type Messages = Record<string, { message: string }>;

const FOLDER = '_locales';
const DEFAULT = 'en';
const FORM = /_(?:zero|one|two|few|many|other)$/;

const fileOf = (language: string) => `${FOLDER}/${language}/messages.json`;
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(fileOf(language), 'utf8'));

/** Whether a key is one of a message that counts, by its form for all other numbers. */
const isCounted = (stem: string, messages: Messages) => `${stem}_other` in messages;

/** The keys of all texts as the code names them: without their forms where they count. Their order is their places. */
function textKeys(): string[] {
  const english = messagesOf(DEFAULT);
  const keys = Object.keys(english).map((key) => {
    const stem = key.replace(FORM, '');
    return isCounted(stem, english) ? stem : key;
  });
  return [...new Set(keys)].filter((key) => !isSingleWord(key));
}

/** Such as `language`, which stays: it would be told apart from other words of the code by nothing. */
const isSingleWord = (key: string) => !key.includes('_');

/** The place of each text by its key. */
export const textPlaces = (): Map<string, number> =>
  new Map(textKeys().map((key, place) => [key, place]));

/** The text of a key in a language, all its forms joined; in English where the language has none. */
function textOf(key: string, messages: Messages, english: Messages): string {
  if (!isCounted(key, english)) return (messages[key] ?? english[key])?.message ?? '';
  const source = isCounted(key, messages) ? messages : english;
  return joinForms((category) => source[`${key}_${category}`]?.message);
}

function joinedTexts(messages: Messages, english: Messages): Messages {
  const texts = textKeys().map((key) => textOf(key, messages, english));
  const wrong = texts.find((text) => /[\n$]/.test(text));
  if (wrong !== undefined) {
    throw new Error(
      `A line break or $, which browsers read as more than text, stands in: ${wrong}`,
    );
  }
  const parts = Array.from({ length: Math.ceil(texts.length / TEXTS_A_PART) }, (_, part) =>
    texts.slice(part * TEXTS_A_PART, (part + 1) * TEXTS_A_PART),
  );
  return Object.fromEntries(
    parts.map((part, at) => [partKey(at), { message: part.join(BETWEEN_TEXTS) }]),
  );
}

/** The messages of a language as the browser takes them. `manifest`: what names some of them. */
function builtMessages(language: string, manifest: string): Messages {
  const messages = messagesOf(language);
  const named = new Set([...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key));
  const kept = Object.entries(messages).filter(([key]) => named.has(key) || isSingleWord(key));
  const built = kept.map(([key, { message }]) => [key, { message }] as const);
  return { ...Object.fromEntries(built), ...joinedTexts(messages, messagesOf(DEFAULT)) };
}

/** The files of all languages, by their names. */
export const builtLocales = (manifest: string): Map<string, string> =>
  new Map(
    readdirSync(FOLDER).map((language) => [
      fileOf(language),
      JSON.stringify(builtMessages(language, manifest)),
    ]),
  );

/** A vite plugin that writes them. */
export function locales(manifest: string): Plugin {
  return {
    name: 'hatrack:locales',
    apply: 'build',
    generateBundle() {
      for (const [fileName, source] of builtLocales(manifest)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
