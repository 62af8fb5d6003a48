import { mdxToMdast } from 'satteri';
import type { OverrideContext, OverrideReplacement } from '../../content/component-metadata.ts';
import { componentForm, componentRegistry } from '../../content/component-registry.ts';
import type { PageNode } from '../../content/page-node.ts';
import type { Position } from '../../diagnostics/diagnostic.ts';
import { directiveSyntax } from '../overrides/directives.ts';

/** A node of a page with the offsets of its source. */
interface SourceNode extends Omit<PageNode, 'children' | 'position'> {
  position: { start: Position & { offset: number }; end: Position & { offset: number } };
  children?: SourceNode[];
}

/** The text of a page in the Markdown of packs. */
export interface ConvertedPage {
  markdown: string;
  /** What a publisher should read again, because no directive says it. */
  notes: string[];
}

/**
 * Converts the body of a page of ours from MDX to the Markdown of packs: components become directives, and what packs cannot use
 * becomes the words that the copy of this pack shows there. All other text keeps its source. Throws for a page that is no MDX.
 */
export function toDirectives(body: string, context: OverrideContext): ConvertedPage {
  const notes: string[] = [];
  const root = mdxToMdast(body) as unknown as SourceNode;
  const markdown = new Converter(body, context, notes).convert(root);
  return { markdown: tidy(markdown), notes: [...new Set(notes)] };
}

/** Marks where an element left nothing, until its spaces are tidied. */
const gap = '\u0000';

class Converter {
  readonly #source: string;
  readonly #context: OverrideContext;
  readonly #notes: string[];

  constructor(source: string, context: OverrideContext, notes: string[]) {
    this.#source = source;
    this.#context = context;
    this.#notes = notes;
  }

  convert(node: SourceNode): string {
    if (node.type.startsWith('mdxJsx')) return this.#element(node);
    const { start, end } = node.position;
    // Packs mark nothing as code.
    if (node.type === 'inlineCode') return escapeColons(node.value ?? '');
    if (node.type === 'text') return escapeColons(this.#source.slice(start.offset, end.offset));
    return this.#between(node.children ?? [], start.offset, end.offset);
  }

  /** The source from one offset to another, with these nodes converted. */
  #between(nodes: SourceNode[], from: number, to: number): string {
    let result = '';
    let offset = from;
    for (const node of nodes) {
      const { start, end } = node.position;
      result += this.#source.slice(offset, start.offset) + this.convert(node);
      offset = end.offset;
    }
    return result + this.#source.slice(offset, to);
  }

  #element(node: SourceNode): string {
    const name = node.name ?? '';
    const isInline = isWithinLine(node);
    const attributes = Object.fromEntries(
      (node.attributes ?? []).map((each) => [each.name, each.value === null ? '' : String(each.value)]),
    );
    const isReplaced =
      componentRegistry[name]?.usableByBrands === false || (isInline && componentForm(name) === 'container');
    if (isReplaced) return this.#replaced(node, attributes);
    const opening = directiveSyntax(name) + attributeSyntax(attributes);
    if (componentForm(name) !== 'container') return opening;
    const colons = ':'.repeat(':::'.length + this.#containersWithin(node));
    const indent = ' '.repeat(node.position.start.column - 1);
    const lines = [opening.replace(/^:+/, colons), '', this.#content(node), '', colons];
    return lines.map((line, index) => (index > 0 && line ? indent + line : line)).join('\n');
  }

  #content({ children = [] }: SourceNode): string {
    const [first, last] = [children[0], children.at(-1)];
    return first && last
      ? this.#between(children, first.position.start.offset, last.position.end.offset)
      : '';
  }

  #replaced(node: SourceNode, attributes: Record<string, string>): string {
    const replace = componentRegistry[node.name ?? '']?.inOverride;
    const { shown, note }: OverrideReplacement = replace?.(attributes, this.#context) ?? { shown: true };
    if (note) this.#notes.push(note);
    const words = (shown && this.#content(node)) || gap;
    // Words for several nations follow each other without a space, and strong ones at their edge would not end.
    return this.#source[node.position.end.offset] === '<' ? `${words} ` : words;
  }

  /** How deep containers are nested in a node: each needs a colon more than those within it. */
  #containersWithin({ children = [] }: SourceNode): number {
    return Math.max(
      0,
      ...children.map((child) => {
        const isContainer =
          child.type === 'mdxJsxFlowElement' && componentForm(child.name ?? '') === 'container';
        return this.#containersWithin(child) + Number(isContainer);
      }),
    );
  }
}

/** Whether an element has its words in its own line. The parser also takes one that is a whole paragraph for a block. */
function isWithinLine({ position: { start }, children: [first] = [] }: SourceNode): boolean {
  return first?.position.start.line === start.line;
}

/** A colon before a letter would begin a directive. */
function escapeColons(text: string): string {
  return text.replaceAll(/:(?=[A-Za-z])/g, '\\:');
}

/** No character reference is read in the attributes of a directive. */
function attributeSyntax(attributes: Record<string, string>): string {
  const quoted = (value: string) => (value.includes('"') ? `'${value.replaceAll("'", '’')}'` : `"${value}"`);
  const pairs = Object.entries(attributes).map(([name, value]) =>
    value === '' ? name : `${name}=${quoted(value)}`,
  );
  return pairs.length > 0 ? `{${pairs.join(' ')}}` : '';
}

/** Removes the space beside what left nothing, list items of nothing else, and doubled empty lines. */
function tidy(markdown: string): string {
  return markdown
    .replaceAll(new RegExp(`^ *(?:[-*]|\\d+\\.) *${gap} *\\n`, 'gm'), '')
    .replaceAll(new RegExp(` ?${gap}(?=\\s|$)`, 'g'), '')
    .replaceAll(new RegExp(`${gap} ?`, 'g'), '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
