/**
 * The text of a policy as a tree whose every node knows where it stands.
 *
 * IAM takes plain JSON alone: no comments, no comma behind the last item, no name twice in one object. The text may be
 * anybody's, so it is walked once, reading stops at the first error, and nesting ends at a fixed depth.
 */
import { say } from '../../i18n/say.ts';

export type PolicyNode =
  | { kind: 'text'; at: number; value: string }
  | { kind: 'number'; at: number; value: number }
  | { kind: 'flag'; at: number; value: boolean }
  | { kind: 'null'; at: number }
  | { kind: 'list'; at: number; items: PolicyNode[] }
  | PolicyObject;

export interface PolicyObject {
  kind: 'object';
  at: number;
  members: PolicyMember[];
}

export interface PolicyMember {
  name: string;
  /** Where the name stands. */
  at: number;
  value: PolicyNode;
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [name: string]: JsonValue };

export interface PolicyProblem {
  /** Where in the text, counted in UTF-16 code units. */
  at: number;
  words: string;
}

export type ParsedPolicy = { ok: true; root: PolicyNode } | { ok: false; problem: PolicyProblem };

/** Policies nest five deep. */
const MAX_DEPTH = 20;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\w$.+-]+/y;
const WORDS: Record<string, boolean | null> = { true: true, false: false, null: null };

/** Parses the text of a policy, or says what is wrong with it first. */
export function parsePolicyJson(text: string): ParsedPolicy {
  try {
    return { ok: true, root: new Reader(text).document() };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The plain value of a node. */
export function plainValue(node: PolicyNode): JsonValue {
  switch (node.kind) {
    case 'list':
      return node.items.map(plainValue);
    case 'object':
      return Object.fromEntries(node.members.map(({ name, value }) => [name, plainValue(value)]));
    case 'null':
      return null;
    default:
      return node.value;
  }
}

/** Ends the reading. It never leaves this file. */
class Wrong extends Error {
  readonly problem: PolicyProblem;
  constructor(at: number, words: string) {
    super(words);
    this.problem = { at, words };
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): PolicyNode {
    this.#skipSpace();
    const root = this.#value(0);
    this.#skipSpace();
    if (this.#at < this.#text.length) {
      throw this.#wrong(say('setUp_jsonAfterEnd'));
    }
    return root;
  }

  #value(depth: number): PolicyNode {
    const at = this.#at;
    switch (this.#text.charAt(at)) {
      case '{':
        return { kind: 'object', at, members: this.#members(depth + 1) };
      case '[':
        return { kind: 'list', at, items: this.#inBrackets(']', depth + 1, this.#item) };
      case '"':
        return { kind: 'text', at, value: this.#string() };
      default:
        return this.#numberOrWord(at);
    }
  }

  readonly #item = (depth: number): PolicyNode => this.#value(depth);

  #members(depth: number): PolicyMember[] {
    const names = new Set<string>();
    return this.#inBrackets('}', depth, () => {
      const at = this.#at;
      if (this.#text.charAt(at) !== '"') throw this.#wrong(this.#whyNoText('setUp_jsonNoName'));
      const name = this.#string();
      if (names.has(name)) {
        throw new Wrong(at, say('setUp_jsonNameTwice', { name: cut(name) }));
      }
      names.add(name);
      this.#skipSpace();
      if (this.#text.charAt(this.#at) !== ':') throw this.#wrong(say('setUp_jsonNoColon'));
      this.#step();
      return { name, at, value: this.#value(depth) };
    });
  }

  /** What stands between brackets or braces, comma by comma. */
  #inBrackets<T>(end: string, depth: number, one: (depth: number) => T): T[] {
    if (depth > MAX_DEPTH) throw this.#wrong(say('setUp_jsonTooDeep'));
    const found: T[] = [];
    this.#step();
    while (this.#text.charAt(this.#at) !== end) {
      found.push(one(depth));
      this.#skipSpace();
      const next = this.#text.charAt(this.#at);
      if (next === end) break;
      if (next !== ',') throw this.#wrong(say('setUp_jsonNoComma', { bracket: end }));
      const comma = this.#at;
      this.#step();
      if (this.#text.charAt(this.#at) === end) {
        throw new Wrong(comma, say('setUp_jsonLastComma'));
      }
    }
    this.#at += 1;
    return found;
  }

  /** Walked letter by letter: the texts of a stranger may be of any length. */
  #string(): string {
    const start = this.#at;
    for (let at = start + 1; at < this.#text.length; at += 1) {
      const letter = this.#text.charAt(at);
      if (letter < ' ') {
        throw new Wrong(at, say('setUp_jsonLineBreak'));
      }
      if (letter === '\\') at += this.#escapeLength(at) - 1;
      if (letter === '"') {
        this.#at = at + 1;
        return whole(JSON.parse(this.#text.slice(start, this.#at)) as string, start);
      }
    }
    throw new Wrong(start, say('setUp_jsonEndlessText'));
  }

  #escapeLength(at: number): number {
    const [, second = ''] = this.#text.slice(at, at + 2);
    if ('"\\/bfnrt'.includes(second) && second !== '') return 2;
    if (/^\\u[\da-fA-F]{4}$/.test(this.#text.slice(at, at + 6))) return 6;
    throw new Wrong(at, say('setUp_jsonBackslash'));
  }

  #numberOrWord(at: number): PolicyNode {
    const word = this.#match(WORD);
    if (word === '' || word.includes('$')) throw this.#wrong(this.#whyNoText('setUp_jsonNoValue'));
    this.#at = at;
    if (Object.hasOwn(WORDS, word)) {
      this.#at = at + word.length;
      const value = WORDS[word];
      return typeof value === 'boolean' ? { kind: 'flag', at, value } : { kind: 'null', at };
    }
    if (this.#match(NUMBER) === word) return { kind: 'number', at, value: exact(word, at) };
    throw new Wrong(at, say('setUp_jsonUnquoted', { word: cut(word) }));
  }

  #match(shape: RegExp): string {
    shape.lastIndex = this.#at;
    const found = shape.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  /** Why no text begins here: `missing`, where nothing else is to be said. */
  #whyNoText(missing: 'setUp_jsonNoName' | 'setUp_jsonNoValue'): string {
    const letter = this.#text.charAt(this.#at);
    if (letter === '') return say('setUp_jsonCutOff');
    if (/['‘’‚“”„`«]/.test(letter)) return say('setUp_jsonOtherQuotes');
    if (letter === '/' || letter === '#') return say('setUp_jsonComment');
    return say(missing);
  }

  #wrong(words: string): Wrong {
    const isCutOff = this.#at >= this.#text.length;
    return new Wrong(this.#at, isCutOff ? say('setUp_jsonCutOff') : words);
  }

  /** Goes past one sign and the space behind it. */
  #step(): void {
    this.#at += 1;
    this.#skipSpace();
  }

  #skipSpace(): void {
    while (' \n\r\t'.includes(this.#text.charAt(this.#at) || '.')) this.#at += 1;
  }
}

/** Half a letter cannot be written into any file. */
function whole(text: string, at: number): string {
  if (/\p{Cs}/u.test(text)) throw new Wrong(at, say('setUp_jsonBrokenLetters'));
  return text;
}

/** A number that JavaScript would change has to be a text: policies name accounts and sizes with it. */
function exact(source: string, at: number): number {
  const value = Number(source);
  if (Number.isSafeInteger(value) || (Number.isFinite(value) && /[.eE]/.test(source))) return value;
  throw new Wrong(at, say('setUp_jsonLongNumber'));
}

/** Never within a letter of two code units. */
function cut(text: string): string {
  const letters = [...text.slice(0, 80)];
  return letters.length > 30 ? `${letters.slice(0, 30).join('')}…` : letters.join('');
}
