/**
 * A page as Chromium tells it to a screen reader, as text: one line a thing, with its role, its name, its states, what
 * stands in it and what describes it. What is read out as part of a name is not told again below it.
 */
import type { CDPSession, Page } from 'playwright';

/** As far as it is read here, a node as the DevTools protocol has it. */
interface AxNode {
  nodeId: string;
  ignored: boolean;
  backendDOMNodeId?: number;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: string | number };
  properties?: { name: string; value: AxValue }[];
  childIds?: string[];
}

interface AxValue {
  value?: string | number | boolean;
  relatedNodes?: { backendDOMNodeId: number }[];
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/** One line of the text, and those that belong to it. */
interface Thing {
  role: string;
  name: string;
  /** Behind the name: states, value, description. */
  more: string;
  children: Thing[];
}

/** They only hold something. */
const SILENT = ['generic', 'none', 'sectionheader', 'sectionfooter', 'form'];
/** Their words are the name of something else. */
const LABELS = ['LabelText', 'Legend'];
/** Texts that stand for themselves, whatever is set off in them. */
const BLOCKS = ['paragraph', 'term', 'definition', 'listitem', 'status', 'alert', 'generic'];
const INLINE = ['StaticText', 'strong', 'code', 'emphasis', 'mark', 'insertion', 'deletion'];
/** What stands in them is their name. */
const NAMED_BY_CONTENT = [
  ...['button', 'link', 'option', 'tab', 'heading', 'columnheader', 'DisclosureTriangle'],
  ...['gridcell', 'rowheader', 'checkbox', 'radio'],
];
/** Fields, whose content is their value. */
const FIELDS = ['textbox', 'searchbox', 'combobox', 'spinbutton'];
/** Its name would be all that stands in it, and no screen reader says that. */
const UNNAMED = ['row', 'rowgroup', 'cell', 'listitem', 'term', 'definition'];

/** Letters: of longer texts, the beginning will do. */
const MOST_VALUE = 80;

/** States that are told where they are on. */
const FLAGS = ['focused', 'disabled', 'required', 'multiselectable', 'modal', 'readonly', 'busy'];
/** States that are told as they are. */
const TOLD = ['checked', 'pressed', 'expanded', 'selected', 'level', 'hasPopup'];
/** What Chromium tells assistive technology and this protocol leaves out. */
const PLACES = ['aria-posinset', 'aria-setsize', 'aria-rowindex', 'aria-rowcount', 'aria-sort'];

/** The page as text; with `part`, only what has that role and, where one is given, that name. */
export async function accessibilityTree(
  page: Page,
  part?: { role: string; name?: string },
): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const whole = await readTree(session);
    const shown = part ? find(whole, part.role, part.name) : whole;
    return `${shown.flatMap((thing) => linesOf(thing, 0)).join('\n')}\n`;
  } finally {
    await session.detach();
  }
}

async function readTree(session: CDPSession): Promise<Thing[]> {
  await session.send('Accessibility.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return new TreeReader(nodes as AxNode[], root as DomNode).things();
}

class TreeReader {
  readonly #nodes: AxNode[];
  readonly #byId: Map<string, AxNode>;
  readonly #byDomNode: Map<number | undefined, AxNode>;
  readonly #attributes = new Map<number, Map<string, string>>();

  constructor(nodes: AxNode[], root: DomNode) {
    this.#nodes = nodes;
    this.#byId = new Map(nodes.map((node) => [node.nodeId, node]));
    this.#byDomNode = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
    this.#readAttributes(root);
  }

  things(): Thing[] {
    const [root] = this.#nodes;
    return root ? this.#below(root) : [];
  }

  #readAttributes(node: DomNode): void {
    const flat = node.attributes ?? [];
    const pairs = flat.flatMap((name, at) =>
      at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as const] : [],
    );
    this.#attributes.set(node.backendNodeId, new Map(pairs));
    const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
    for (const child of inside) this.#readAttributes(child);
    if (node.contentDocument) this.#readAttributes(node.contentDocument);
  }

  #below({ childIds = [] }: AxNode): Thing[] {
    return childIds.flatMap((id) => {
      const child = this.#byId.get(id);
      return child ? this.#thingsOf(child) : [];
    });
  }

  #thingsOf(node: AxNode): Thing[] {
    const role = node.role?.value ?? '';
    if (role === 'InlineTextBox' || role === 'LineBreak') return [];
    if (role === 'StaticText') return [text(node.name?.value ?? '')];
    const name = UNNAMED.includes(role) ? '' : (node.name?.value ?? '');
    const inside = this.#below(node);
    const isLive = this.#property(node, 'live') !== undefined;
    if (node.ignored || INLINE.includes(role)) return inside;
    if (LABELS.includes(role)) return inside.filter((one) => one.role !== 'text');
    if (SILENT.includes(role) && name === '' && !isLive) return inside;
    const children = childrenOf(role, inside);
    if (role === 'paragraph' && !isLive && children.every((one) => one.role === 'text'))
      return children;
    return [{ role, name, more: this.#more(node, role), children }];
  }

  #property(node: AxNode, name: string): AxValue | undefined {
    const found = node.properties?.find((property) => property.name === name)?.value;
    return found?.value === undefined && !found?.relatedNodes?.length ? undefined : found;
  }

  #more(node: AxNode, role: string): string {
    const states = this.#states(node, role);
    const value = `${node.value?.value ?? ''}`.slice(0, MOST_VALUE);
    const description = node.description?.value ?? '';
    return [
      states.length > 0 ? ` [${states.join(', ')}]` : '',
      value !== '' ? `: ${JSON.stringify(value)}` : '',
      description !== '' ? ` (described: ${JSON.stringify(description)})` : '',
    ].join('');
  }

  #states(node: AxNode, role: string): string[] {
    const told = (name: string) => this.#property(node, name)?.value;
    const active = this.#property(node, 'activedescendant')?.relatedNodes?.[0];
    const attributes = this.#attributes.get(node.backendDOMNodeId ?? 0);
    const live = told('live');
    return [
      ...FLAGS.filter((name) => told(name) === true),
      ...TOLD.flatMap((name) => {
        const isTold = told(name) !== undefined && !(name === 'level' && role !== 'heading');
        return isTold ? [`${name} ${told(name)}`] : [];
      }),
      ...(told('invalid') === 'true' ? ['invalid'] : []),
      ...(live !== undefined && !['status', 'alert'].includes(role) ? [`live ${live}`] : []),
      ...PLACES.flatMap((name) => {
        const place = attributes?.get(name);
        return place === undefined ? [] : [`${name.replace('aria-', '')} ${place}`];
      }),
      ...(active ? [`active ${JSON.stringify(this.#nameOf(active.backendDOMNodeId))}`] : []),
    ];
  }

  #nameOf = (domNode: number) => this.#byDomNode.get(domNode)?.name?.value ?? '';
}

const text = (words: string): Thing => ({ role: 'text', name: words, more: '', children: [] });

function childrenOf(role: string, inside: Thing[]): Thing[] {
  if (FIELDS.includes(role)) return [];
  if (NAMED_BY_CONTENT.includes(role)) return inside.filter((one) => one.role !== 'text');
  return joined(inside, BLOCKS.includes(role) ? '' : ' ');
}

/** Texts beside each other are read as one. */
function joined(things: Thing[], between: string): Thing[] {
  const all: Thing[] = [];
  for (const thing of things) {
    const last = all.at(-1);
    if (last?.role === 'text' && thing.role === 'text') last.name += between + thing.name;
    else all.push({ ...thing });
  }
  return all;
}

function find(things: Thing[], role: string, name?: string): Thing[] {
  return things.flatMap((thing) => {
    const isIt = thing.role === role && (name === undefined || thing.name === name);
    return isIt ? [thing] : find(thing.children, role, name);
  });
}

function linesOf({ role, name, more, children }: Thing, depth: number): string[] {
  const [only] = children;
  const isBlock = BLOCKS.includes(role) && children.length === 1 && only?.role === 'text';
  const words = isBlock ? `: ${only.name.replace(/\s+/g, ' ').trim()}` : '';
  const said = role === 'text' ? `: ${name.replace(/\s+/g, ' ').trim()}` : named(name);
  const line = `${'  '.repeat(depth)}- ${role}${said}${more}${words}`;
  return [steady(line), ...(isBlock ? [] : children.flatMap((one) => linesOf(one, depth + 1)))];
}

const named = (name: string) => (name === '' ? '' : ` ${JSON.stringify(name)}`);

/** What is different on each day stands as what it is. */
const steady = (line: string) =>
  line
    .replace(/\b\d{1,2}:\d{2}(:\d{2})?\s?[AP]M\b/g, '<time>')
    .replace(/\b(?:[A-Z][a-z]{2,8} )?\d{1,2}(?:, | [A-Z][a-z]{2,8} )\d{4}\b/g, '<date>')
    .replace(/: "\d+"$/, ': <number>')
    .replace(/[\d,]+ of [\d,]+ bytes \(\d+ %\)/, '<bytes>')
    .replace(/at least [\d,]+ more/, 'at least <number> more')
    .replace(/(127\.0\.0\.1|localhost):\d+/g, '$1:<port>');
