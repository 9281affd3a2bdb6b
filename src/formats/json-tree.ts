/**
 * JSON text as a tree whose every node knows where it stands.
 *
 * Read is what people keep in files: JSON, and also comments and commas behind the last item. The scanner is that of
 * VS Code's JSON support; the tree is built here, because lists come from anywhere: reading stops at the first error and
 * below a fixed depth, so that a hostile text costs neither the stack nor the memory.
 */
import { createScanner } from 'jsonc-parser';
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
const TOKEN_PROBLEMS: Record<number, string> = {
  1: 'A comment begins here and does not end. It ends with */.',
  2: 'A text begins here and does not end in its line. It ends with a double quote.',
  3: 'This number is not complete.',
  4: 'After \\u stand four hexadecimal digits.',
  5: 'A backslash stands here that means nothing. A backslash of its own is written twice.',
  6: 'A tab or another control character stands in this text. A tab is written \\t.',
};

/** Parses `text`. The first error ends it, with its offset and words that a person can act on. */
export function parseJson(text: string): ParsedJson {
  const parser = new Parser(text);
  const root = parser.document();
  return root
    ? { ok: true, root }
    : { ok: false, error: parser.error ?? { offset: 0, problem: 'This is not JSON.' } };
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
      return this.#fail('A role list in JSON begins with [ or {.');
    }
    const root = this.#value(0);
    if (!root || this.#at(Token.end)) return this.error ? undefined : root;
    return this.#fail('The list ends before this. Take away what follows.');
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
      if (tokenError !== 0) this.#fail(TOKEN_PROBLEMS[tokenError] ?? 'This is not JSON.');
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
      return this.#fail('A number cannot begin with 0. Put double quotes around an account ID.');
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
    if (!this.#at(Token.colon)) return this.#fail('A colon is missing after the field’s name.');
    this.#next();
    const value = this.#value(depth);
    return value && { name, offset, value };
  }

  /** Whether an item is followed by a comma, which is read, or by the end, which is left. */
  #separated(end: number, sign: string): boolean {
    if (this.#at(Token.comma)) this.#next();
    else if (this.#at(Token.end)) this.#fail(CUT_OFF);
    else if (!this.#at(end)) this.#fail(`A comma or ${sign} is missing before this.`);
    return this.error === undefined;
  }

  #whyNoValue(): string {
    if (this.#at(Token.end)) return CUT_OFF;
    if (this.#at(Token.comma)) return 'A value is missing before this comma.';
    const word = this.#word();
    return /^['‘’‚“”„`]/.test(word)
      ? 'Texts stand in straight double quotes ("), not in these.'
      : `“${word}” is no value. Put double quotes around a text.`;
  }

  #whyNoName(): string {
    if (this.#at(Token.end)) return CUT_OFF;
    return 'A field’s name is missing here. It stands in straight double quotes (").';
  }

  /** The token, cut where it is long; never within a letter of two code units. */
  #word(): string {
    const start = this.#scanner.getTokenOffset();
    const length = this.#scanner.getTokenLength();
    const letters = [...this.#text.slice(start, start + Math.min(length, 64))];
    return letters.length > 20 ? `${letters.slice(0, 20).join('')}…` : letters.join('');
  }

  #failDepth(): undefined {
    return this.#fail(
      `Lists and objects stand in each other more than ${MAX_DEPTH} deep. No role list does.`,
    );
  }

  /** Keeps the first error only: those that follow are mostly its consequences. */
  #fail(problem: string): undefined {
    this.error ??= { offset: this.#scanner.getTokenOffset(), problem };
  }
}

const CUT_OFF = 'The text ends in the middle of the list. Copy the list whole.';

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;

/** The value of the first member whose name is one of `names`, letter by letter. */
export function memberOf(object: JsonObject, ...names: string[]): JsonNode | undefined {
  return object.members.find(({ name }) => names.includes(name))?.value;
}
