/**
 * Reads the part of HCL that is written here back into values, by HCL's specification: attributes, objects, tuples,
 * quoted templates without expressions, and calls of one argument, which read as that.
 */

export type HclValue = string | number | boolean | null | HclValue[] | { [name: string]: HclValue };

export interface HclBlock {
  /** `resource "aws_iam_role" "x"`. */
  head: string;
  arguments: Record<string, HclValue>;
}

/** Reads a whole configuration of blocks without blocks in them. */
export function readHcl(text: string): HclBlock[] {
  const reader = new HclReader(text);
  const blocks: HclBlock[] = [];
  while (!reader.isAtEnd()) blocks.push(reader.block());
  return blocks;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

class HclReader {
  #rest: string;
  constructor(text: string) {
    this.#rest = text;
  }

  isAtEnd(): boolean {
    return this.#rest.trim() === '';
  }

  block(): HclBlock {
    const head = this.#take(/^\s*([^{]*?) \{\n/);
    const given: Record<string, HclValue> = {};
    while (!/^\s*\}/.test(this.#rest)) {
      const name = this.#take(/^\s*(\w+) +=/);
      given[name] = this.#value();
    }
    this.#take(/^(\s*\}\n)/);
    return { head, arguments: given };
  }

  #take(shape: RegExp): string {
    const found = shape.exec(this.#rest);
    if (!found) throw new Error(`${shape} does not match ${this.#rest.slice(0, 80)}`);
    this.#rest = this.#rest.slice(found[0].length);
    return found[1] ?? '';
  }

  #has(sign: string): boolean {
    this.#rest = this.#rest.trimStart();
    if (!this.#rest.startsWith(sign)) return false;
    this.#rest = this.#rest.slice(sign.length);
    return true;
  }

  #value(): HclValue {
    if (this.#has('"')) return this.#template();
    if (this.#has('{')) return this.#object();
    if (this.#has('[')) return this.#tuple();
    const word = this.#take(/^([\w.+-]+)/);
    if (this.#has('(')) {
      const only = this.#value();
      this.#take(/^\s*(\))/);
      return only;
    }
    // A reference to another block reads as its own words.
    return /^[a-z_]\w*\./.test(word) ? word : JSON.parse(word);
  }

  #object(): HclValue {
    const entries: [string, HclValue][] = [];
    while (!this.#has('}')) {
      const name = this.#has('"') ? this.#template() : this.#bareName();
      this.#take(/^( +=)/);
      entries.push([name, this.#value()]);
    }
    return Object.fromEntries(entries);
  }

  /** A word of HCL's own would begin an expression here. */
  #bareName(): string {
    return this.#take(/^(?!(?:for|if|in|null|true|false)\b)([A-Za-z_]\w*)/);
  }

  #tuple(): HclValue {
    const items: HclValue[] = [];
    while (!this.#has(']')) {
      items.push(this.#value());
      this.#take(/^(,)/);
    }
    return items;
  }

  /** What stands behind the opening quote, up to the closing one. */
  #template(): string {
    let text = '';
    for (;;) {
      const [piece] = /^(?:\\u[\da-f]{4}|\\.|\$\$\{|%%\{|[^\\\n])/u.exec(this.#rest) ?? [];
      if (piece === undefined) throw new Error(`No template: ${this.#rest.slice(0, 80)}`);
      const isExpression = /^[$%]\{/.test(this.#rest);
      if (isExpression) throw new Error(`An expression: ${this.#rest.slice(0, 80)}`);
      this.#rest = this.#rest.slice(piece.length);
      if (piece === '"') return text;
      if (piece.startsWith('\\u')) text += String.fromCharCode(Number.parseInt(piece.slice(2), 16));
      else if (piece.startsWith('\\')) text += ESCAPES[piece.charAt(1)];
      else text += piece.length === 3 ? piece.slice(1) : piece;
    }
  }
}
