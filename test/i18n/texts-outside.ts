/**
 * Finds texts for people that stand in the sources instead of in `_locales`: text between tags, and strings that read as
 * words and not as code. `tsx test/i18n/texts-outside.ts [folder]` lists them.
 */
import {
  isNode,
  lineAt,
  type SourceFile,
  type SyntaxNode,
  sourceFiles,
  walk,
} from './source-tree.ts';

export interface Outside {
  path: string;
  line: number;
  text: string;
}

/** Two words with a space between, or one that begins with a capital. */
const READS_AS_TEXT = /\p{L}[\p{L}’']*[,.:;!?…”)]* [“(]?\p{L}|^\p{Lu}\p{Ll}+[.!?…:]?$/u;
const HAS_LETTERS = /\p{L}/u;

/** Attributes whose values are code. */
const CODE_ATTRIBUTES = new Set([
  'class',
  'style',
  'type',
  'role',
  'id',
  'for',
  'd',
  'autocomplete',
]);

/** Where a string is code, whatever it reads like. */
function isCode(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSLiteralType':
    case 'TSTemplateLiteralType':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return true;
    case 'JSXAttribute': {
      const name = isNode(node.name) ? node.name.name : undefined;
      return typeof name === 'string' && CODE_ATTRIBUTES.has(name);
    }
    // A comparison with what somebody else has written.
    case 'BinaryExpression':
      return /^[=!]==?$/.test(String(node.operator));
    default:
      return false;
  }
}

function textIn(node: SyntaxNode): string | undefined {
  if (node.type === 'JSXText') {
    const text = String(node.value).replace(/\s+/g, ' ').trim();
    return HAS_LETTERS.test(text) ? text : undefined;
  }
  if (node.type === 'Literal' && typeof node.value === 'string') {
    return READS_AS_TEXT.test(node.value) ? node.value : undefined;
  }
  if (node.type === 'TemplateLiteral') {
    const pieces = node.quasis as { value: { cooked: string } }[];
    const text = pieces.map(({ value }) => value.cooked).join('…');
    return READS_AS_TEXT.test(text) ? text : undefined;
  }
  return undefined;
}

export function textsOutside({ path, text, tree }: SourceFile): Outside[] {
  const found: Outside[] = [];
  walk(tree, (node) => {
    if (isCode(node)) return false;
    const outside = textIn(node);
    if (outside !== undefined) found.push({ path, line: lineAt(text, node.start), text: outside });
    return true;
  });
  return found;
}

if (process.argv[1]?.endsWith('texts-outside.ts')) {
  for (const { path, line, text } of sourceFiles(process.argv[2]).flatMap(textsOutside)) {
    console.log(`${path}:${line}  ${text}`);
  }
}
