/**
 * YAML text as the tree that the same list would be in JSON, so that every shape of list is read from it too.
 *
 * YAML comes from anywhere, and its aliases can make gigabytes of a few lines, so everything that they stand for is
 * counted. Values are texts as they stand; only an account that lost the zeros at its start is a number, as in JSON.
 */
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { say } from '../../i18n/say.ts';
import { accountFieldNames, roleFieldNames } from '../field-aliases.ts';
import type { JsonList, JsonMember, JsonNode, JsonObject, JsonSyntaxError } from '../json-tree.ts';
import { MAX_DEPTH, MAX_YAML_NODES, MAX_YAML_PIECES } from '../limits.ts';
import { yamlProblem } from './yaml-problems.ts';

export type ParsedYaml =
  | {
      ok: true;
      root: JsonNode;
      /** Where a second document begins, which is not read. */
      next?: number;
    }
  | { ok: false; error: JsonSyntaxError };

/** Parses `text`. The first error ends it, with its offset and words that a person can act on. */
export function parseYaml(text: string): ParsedYaml {
  const { documents, tooMuch } = firstDocuments(text);
  if (tooMuch) return { ok: false, error: tooMuch };
  const [document, next] = documents;
  if (!document) return { ok: false, error: { offset: 0, problem: say('list_yamlNothing') } };
  const [error] = document.errors;
  if (error)
    return { ok: false, error: { offset: error.pos[0], problem: yamlProblem(error.code) } };
  const builder = new TreeBuilder();
  const root = builder.node(document.contents, 0);
  if (builder.error) return { ok: false, error: builder.error };
  return { ok: true, root, ...(next && { next: next.range[0] }) };
}

interface FirstDocuments {
  /** Up to two that hold something. */
  documents: Document.Parsed[];
  /** Where reading was given up, and why. */
  tooMuch?: JsonSyntaxError;
}

/** Broken YAML can hold as many errors as letters, each with a stack trace that nobody looks at: none is taken. */
function firstDocuments(text: string): FirstDocuments {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  const first: FirstDocuments = { documents: [] };
  try {
    const composer = new Composer({
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
    });
    const tokens = tokensOf(text, (tooMuch) => {
      first.tooMuch = tooMuch;
    });
    for (const document of composer.compose(tokens, true, text.length)) {
      if (document.contents === null && document.errors.length === 0) continue;
      first.documents.push(document as Document.Parsed);
      if (first.documents.length === 2) break;
    }
  } finally {
    Error.stackTraceLimit = before;
  }
  return first;
}

/** What the parser makes of each piece of `text`, until there is more of it, or deeper, than in any list. */
function* tokensOf(text: string, onTooMuch: (error: JsonSyntaxError) => void) {
  const parser = new Parser();
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    pieces += 1;
    // A mapping in a list counts twice, and a value in it once more.
    const isDeep = parser.stack.length > 2 * MAX_DEPTH + 2;
    if (isDeep || pieces > MAX_YAML_PIECES) {
      return onTooMuch({
        offset: parser.offset,
        problem: isDeep ? tooDeep() : say('list_yamlTooManyPieces'),
      });
    }
  }
  yield* parser.end();
}

/** Builds the tree; what it gives is of no use once `error` is set. */
class TreeBuilder {
  error: JsonSyntaxError | undefined;
  #count = 0;
  readonly #anchors = new Map<string, unknown>();

  node(node: unknown, depth: number, name = ''): JsonNode {
    const offset = offsetOf(node);
    if (this.error) return { kind: 'null', offset };
    this.#count += 1;
    if (this.#count > MAX_YAML_NODES) {
      return this.#fail(offset, say('list_yamlTooManyValues', { most: MAX_YAML_NODES }));
    }
    if (depth > MAX_DEPTH) return this.#fail(offset, tooDeep());
    if (isAlias(node)) return this.#alias(node.source, offset, depth, name);
    if (isScalar(node)) return this.#kept(node, scalarNode(node, offset, name));
    if (isSeq(node)) return this.#list(node, offset, depth);
    if (isMap(node)) return this.#object(node, offset, depth);
    return { kind: 'null', offset };
  }

  #alias(anchor: string, offset: number, depth: number, name: string): JsonNode {
    if (!this.#anchors.has(anchor)) {
      return this.#fail(offset, say('list_yamlAlias'));
    }
    return this.node(this.#anchors.get(anchor), depth + 1, name);
  }

  #kept<T extends JsonNode>(node: Scalar | YAMLMap | YAMLSeq, built: T): T {
    if (node.anchor) this.#anchors.set(node.anchor, node);
    return built;
  }

  #list(list: YAMLSeq, offset: number, depth: number): JsonList {
    const items = list.items.map((item) => this.node(item, depth + 1));
    return this.#kept(list, { kind: 'list', offset, items });
  }

  #object(map: YAMLMap, offset: number, depth: number): JsonObject {
    const members: JsonMember[] = [];
    const merged: JsonMember[] = [];
    for (const { key, value } of map.items) {
      const name = this.#name(key, depth);
      const member = { name, offset: offsetOf(key), value: this.node(value, depth + 1, name) };
      if (name === '<<') merged.push(...mergedMembers(member.value));
      else members.push(member);
    }
    const own = new Set(members.map(({ name }) => name));
    const all = [...merged.filter(({ name }) => !own.has(name)), ...members];
    return this.#kept(map, { kind: 'object', offset, members: all });
  }

  #name(key: unknown, depth: number): string {
    const name = key === null ? undefined : this.node(key, depth + 1);
    if (name === undefined || name.kind === 'null') return '';
    if (name.kind === 'text') return name.value;
    if (name.kind === 'flag') return String(name.value);
    this.#fail(name.offset, say('list_yamlName'));
    return '';
  }

  #fail(offset: number, problem: string): JsonNode {
    this.error ??= { offset, problem };
    return { kind: 'null', offset };
  }
}

const tooDeep = () => say('list_yamlTooDeep', { most: MAX_DEPTH });

const offsetOf = (node: unknown): number =>
  (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;

/** What `<<` brings in: the members of a mapping, or of several, of which the first counts. */
function mergedMembers(value: JsonNode): JsonMember[] {
  if (value.kind === 'object') return value.members;
  if (value.kind !== 'list') return [];
  return value.items.toReversed().flatMap((item) => (item.kind === 'object' ? item.members : []));
}

/** Every text that is not quoted can be something else as well. */
function scalarNode(scalar: Scalar, offset: number, name: string): JsonNode {
  const value = String(scalar.value ?? '');
  if (scalar.type !== 'PLAIN') return { kind: 'text', offset, value };
  if (/^(?:~|null|)$/i.test(value)) return { kind: 'null', offset };
  if (/^(?:true|false)$/i.test(value)) {
    return { kind: 'flag', offset, value: value.toLowerCase() === 'true' };
  }
  const field = (roleFieldNames(name) ?? accountFieldNames(name))?.field;
  const isAccount = field === 'account' || field === 'baseAccount';
  return isAccount && /^\d{9,11}$/.test(value)
    ? { kind: 'number', offset, source: value }
    : { kind: 'text', offset, value };
}
