/**
 * Texts in the person's language: a message is found by its key, and what it leaves open is filled in. What holds the
 * messages is given once, as a page starts (`speak`), so that nothing here knows a browser.
 *
 * A message is plain text with places in braces: `Signed in as {name}`. One that tells a number has a form for each plural
 * category of its language (CLDR, by `Intl.PluralRules`): `roles_one`, `roles_other`, told apart by `count`.
 */
import type english from '../../_locales/en/messages.json';

type AnyKey = keyof typeof english;

/** The key of a message that counts, without its plural category. */
export type CountKey = AnyKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** The key of any other message. */
export type MessageKey = Exclude<AnyKey, `${CountKey}_${Intl.LDMLPluralRule}`>;

/** What fills a message's places: numbers are written as people of the language write them. */
export type Values<Value = never> = Record<string, string | number | Value>;

/** Gives the text of a key; undefined or empty where there is none. */
export type LookUp = (key: string) => string | undefined;

let lookUp: LookUp | undefined;
/** Made when they are first needed: each takes the browser a while. */
let formats: { number?: Intl.NumberFormat; plural?: Intl.PluralRules; list?: Intl.ListFormat } = {};

/**
 * Takes the messages. Call it before anything is said, which is why no text may be made while modules are loaded: tables
 * of texts hold their keys.
 */
export function speak(messages: LookUp): void {
  lookUp = messages;
  formats = {};
}

const language = () => lookUp?.('language') || 'en';

function textOf(key: string): string {
  if (!lookUp) throw new Error(`“${key}” was asked for before there were any messages.`);
  return lookUp(key) || key;
}

/** The text of a message. A place without a value stays as it is written, and a key without a message stands for itself. */
export const say = (key: MessageKey, values: Values = {}): string =>
  partsOf(textOf(key), values).join('');

/** The text of a message that counts; `{count}` in it is the number. */
export const sayCount = (key: CountKey, count: number, values: Values = {}): string =>
  partsOf(countText(key, count), { ...values, count }).join('');

/** The same in parts, for values that are more than text: elements of a page. */
export const sayParts = <Value>(key: MessageKey, values: Values<Value>): (string | Value)[] =>
  partsOf(textOf(key), values);

/** The same of a message that counts. */
export const sayCountParts = <Value>(key: CountKey, count: number, values: Values<Value> = {}) =>
  partsOf<Value>(countText(key, count), { count, ...values });

/** `10000` as `10,000`. */
export function sayNumber(number: number): string {
  // All languages here write small numbers in the same digits; what formats others takes the browser a while to make.
  if (Number.isInteger(number) && number >= 0 && number < 1000) return String(number);
  formats.number ??= new Intl.NumberFormat(language());
  return formats.number.format(number);
}

/** `a`, `a and b`, `a, b, and c`. */
export function sayList(words: readonly string[]): string {
  formats.list ??= new Intl.ListFormat(language());
  return formats.list.format(words);
}

function countText(key: CountKey, count: number): string {
  formats.plural ??= new Intl.PluralRules(language());
  const form = lookUp?.(`${key}_${formats.plural.select(count)}`);
  return form || textOf(`${key}_other`);
}

function partsOf<Value>(text: string, values: Values<Value>): (string | Value)[] {
  // Names stand at the odd places.
  const parts = text.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part;
    const value = Object.hasOwn(values, part) ? values[part] : `{${part}}`;
    return typeof value === 'number' ? sayNumber(value) : (value as string | Value);
  });
  return parts.filter((part) => part !== '');
}
