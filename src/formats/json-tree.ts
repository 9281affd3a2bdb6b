/**
 * JSON text as a tree whose every node knows where it stands.
 *
 * Read is what people keep in files: JSON, and also comments and commas behind the last item. The scanner is that of
 * VS Code's JSON support; the tree is built here, because lists come from anywhere: reading stops at the first error and
 * below a fixed depth, so that a hostile text costs neither the stack nor the memory.
 */
import { createScanner } from 'jsonc-parser';
import { type MessageKey, say } from '../i18n/say.ts';
import { MAX_DEPTH } from './limits.ts';

export interface JsonText {
  kind: 'text';
  offset: number;
  value: string;
}

export interface JsonNumber {
  kind: 'number';
  offset: number;
  /** As it stands in the text: an account number as a JavaScript number could have lost digits. */
  source: string;
}

export interface JsonFlag {
  kind: 'flag';
  offset: number;
  value: boolean;
}

export interface JsonNull {
  kind: 'null';
  offset: number;
}

export interface JsonList {
  kind: 'list';
  offset: number;
  items: JsonNode[];
  /** These are the rows of a table, which lines and columns name better than a path. */
  isTable?: true;
}

export interface JsonObject {
  kind: 'object';
  offset: number;
  /** In the order of the text; one name may stand twice. */
  members: JsonMember[];
}

export type JsonNode = JsonText | JsonNumber | JsonFlag | JsonNull | JsonList | JsonObject;

export interface JsonMember {
  name: string;
  /** Where the name stands. */
  offset: number;
  value: JsonNode;
}

export interface JsonSyntaxError {
  offset: number;
  problem: string;
}

export type ParsedJson = { ok: true; root: JsonNode } | { ok: false; error: JsonSyntaxError };

/** jsonc-parser's kinds of tokens. Its own names are a `const enum`, which cannot be used across modules. */
const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  text: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  end: 17,
} as const;

/** jsonc-parser's errors of single tokens, in words. */
const TOKEN_PROBLEMS: Record<number, MessageKey> = {
  1: 'list_jsonComment',
  2: 'list_jsonOpenText',
  3: 'list_jsonNumber',
  4: 'list_jsonUnicode',
  5: 'list_backslash',
  6: 'list_jsonControlCharacter',
};

/** Parses `text`. The first error ends it, with its offset and words that a person can act on. */
export function parseJson(text: string): ParsedJson {
  const parser = new Parser(text);
  const root = parser.document();
  return root
    ? { ok: true, root }
    : { ok: false, error: parser.error ?? { offset: 0, problem: say('list_noJson') } };
}

/** Every method that reads a node gives undefined once `error` is set. */
class Parser {
  error: JsonSyntaxError | undefined;
  readonly #text: string;
  readonly #scanner: ReturnType<typeof createScanner>;
  #token: number = Token.end;

  constructor(text: string) {
    this.#text = text;
    this.#scanner = createScanner(text, false);
  }

  document(): JsonNode | undefined {
    this.#next();
    if (!this.#at(Token.openBrace) && !this.#at(Token.openBracket)) {
      return this.#fail(say('list_jsonStart'));
    }
    const root = this.#value(0);
    if (!root || this.#at(Token.end)) return this.error ? undefined : root;
    return this.#fail(say('list_jsonBehindEnd'));
  }

  #at(token: number): boolean {
    return this.#token === token;
  }

  /** Goes to the next token that is neither space nor comment. */
  #next(): void {
    do {
      this.#skipSpace();
      this.#token = this.#scanner.scan();
      const tokenError = this.#scanner.getTokenError() as number;
      if (tokenError !== 0) this.#fail(say(TOKEN_PROBLEMS[tokenError] ?? 'list_noJson'));
    } while (this.#at(Token.lineComment) || this.#at(Token.blockComment));
  }

  /** The scanner would gather space letter by letter, which for megabytes of it takes seconds. */
  #skipSpace(): void {
    let position = this.#scanner.getPosition();
    while (isSpace(this.#text.charCodeAt(position))) position += 1;
    this.#scanner.setPosition(position);
  }

  #value(depth: number): JsonNode | undefined {
    if (this.error) return undefined;
    const offset = this.#scanner.getTokenOffset();
    switch (this.#token) {
      case Token.openBrace:
        return this.#object(offset, depth + 1);
      case Token.openBracket:
        return this.#list(offset, depth + 1);
      case Token.text:
        return this.#taken({ kind: 'text', offset, value: this.#scanner.getTokenValue() });
      case Token.number:
        return this.#number(offset);
      case Token.true:
      case Token.false:
        return this.#taken({ kind: 'flag', offset, value: this.#at(Token.true) });
      case Token.null:
        return this.#taken({ kind: 'null', offset });
      default:
        return this.#fail(this.#whyNoValue());
    }
  }

  #taken(node: JsonNode): JsonNode {
    this.#next();
    return node;
  }

  #number(offset: number): JsonNode | undefined {
    const source = this.#scanner.getTokenValue();
    const behind = this.#text.charAt(offset + source.length);
    if (/\d/.test(behind)) {
      return this.#fail(say('list_jsonLeadingZero'));
    }
    return this.#taken({ kind: 'number', offset, source });
  }

  #list(offset: number, depth: number): JsonList | undefined {
    if (depth > MAX_DEPTH) return this.#failDepth();
    const items: JsonNode[] = [];
    this.#next();
    while (!this.#at(Token.closeBracket)) {
      const item = this.#value(depth);
      if (!item) return undefined;
      items.push(item);
      if (!this.#separated(Token.closeBracket, ']')) return undefined;
    }
    this.#next();
    return { kind: 'list', offset, items };
  }

  #object(offset: number, depth: number): JsonObject | undefined {
    if (depth > MAX_DEPTH) return this.#failDepth();
    const members: JsonMember[] = [];
    this.#next();
    while (!this.#at(Token.closeBrace)) {
      const member = this.#member(depth);
      if (!member) return undefined;
      members.push(member);
      if (!this.#separated(Token.closeBrace, '}')) return undefined;
    }
    this.#next();
    return { kind: 'object', offset, members };
  }

  #member(depth: number): JsonMember | undefined {
    if (this.error) return undefined;
    if (!this.#at(Token.text)) return this.#fail(this.#whyNoName());
    const offset = this.#scanner.getTokenOffset();
    const name = this.#scanner.getTokenValue();
    this.#next();
    if (!this.#at(Token.colon)) return this.#fail(say('list_jsonColon'));
    this.#next();
    const value = this.#value(depth);
    return value && { name, offset, value };
  }

  /** Whether an item is followed by a comma, which is read, or by the end, which is left. */
  #separated(end: number, sign: string): boolean {
    if (this.#at(Token.comma)) this.#next();
    else if (this.#at(Token.end)) this.#fail(say('list_jsonCutOff'));
    else if (!this.#at(end)) this.#fail(say('list_jsonComma', { sign }));
    return this.error === undefined;
  }

  #whyNoValue(): string {
    if (this.#at(Token.end)) return say('list_jsonCutOff');
    if (this.#at(Token.comma)) return say('list_jsonNoValue');
    const word = this.#word();
    return /^['‘’‚“”„`]/.test(word) ? say('list_jsonQuotes') : say('list_jsonWord', { word });
  }

  #whyNoName(): string {
    return say(this.#at(Token.end) ? 'list_jsonCutOff' : 'list_jsonNoName');
  }

  /** The token, cut where it is long; never within a letter of two code units. */
  #word(): string {
    const start = this.#scanner.getTokenOffset();
    const length = this.#scanner.getTokenLength();
    const letters = [...this.#text.slice(start, start + Math.min(length, 64))];
    return letters.length > 20 ? `${letters.slice(0, 20).join('')}…` : letters.join('');
  }

  #failDepth(): undefined {
    return this.#fail(say('list_jsonTooDeep', { most: MAX_DEPTH }));
  }

  /** Keeps the first error only: those that follow are mostly its consequences. */
  #fail(problem: string): undefined {
    this.error ??= { offset: this.#scanner.getTokenOffset(), problem };
  }
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;

/** The value of the first member whose name is one of `names`, letter by letter. */
export function memberOf(object: JsonObject, ...names: string[]): JsonNode | undefined {
  return object.members.find(({ name }) => names.includes(name))?.value;
}
