import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

/** What is not words: code, pictures, and what somebody fills in. */
export const wordless = 'script, style, svg, template, noscript, form, [hidden]';

/** Elements that begin a line of their own. */
const blocks =
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  );

type Leading = (href: string) => string | undefined;

/** The main part of a finished page as plain Markdown without the title; a link within the site becomes what `leading` answers. */
export function markdownOf(html: string, leading: Leading): { title: string; markdown: string } {
  const $ = load(html);
  const main = $('main');
  main.find(wordless).remove();
  const heading = main.find('h1').first();
  const title = flat(heading.text());
  heading.remove();
  const lines = main.toArray().flatMap((element) => linesOf(element, leading));
  return { title, markdown: `${lines.join('\n\n')}\n` };
}

/** The lines of an element: what holds blocks is opened, what holds words only becomes a line. */
function linesOf(element: Element, leading: Leading): string[] {
  return runsOf(element).flatMap((run) => {
    const [first] = run;
    if (first && isBlock(first)) return linesOf(first as Element, leading);
    const words = flat(run.map((node) => inline(node, leading)).join(''));
    return words === '' ? [] : markOf(element) + words;
  });
}

/** Words with their links and what is strong. */
function inline(node: AnyNode, leading: Leading): string {
  if (node.type === 'text') return escaped(node.data);
  if (node.type !== 'tag') return '';
  const inner = node.name === 'br' ? ' ' : node.children.map((child) => inline(child, leading)).join('');
  const words = inner.trim();
  if (words === '') return inner;
  if (node.name === 'strong' || node.name === 'b') return inner.replace(words, () => `**${words}**`);
  const to = node.name === 'a' ? leading(node.attribs['href'] ?? '') : undefined;
  return to ? inner.replace(words, () => `[${words}](${to})`) : inner;
}

/** The children of an element: each block by itself, and what stands between two blocks together. */
function runsOf({ children }: Element): AnyNode[][] {
  const runs: AnyNode[][] = [];
  let open = false;
  for (const node of children) {
    if (isBlock(node)) runs.push([node]);
    else if (open) runs.at(-1)?.push(node);
    else runs.push([node]);
    open = !isBlock(node);
  }
  return runs;
}

/** A block, or an element around blocks, such as a link that is a whole card. */
function isBlock(node: AnyNode): boolean {
  return node.type === 'tag' && (blocks.includes(node.name) || node.children.some(isBlock));
}

function markOf({ name, parent }: Element): string {
  const heading = /^h([2-6])$/.exec(name);
  if (heading) return `${'#'.repeat(Number(heading[1]))} `;
  if (name !== 'li') return '';
  return parent && 'name' in parent && parent.name === 'ol' ? '1. ' : '- ';
}

/** Words without what Markdown, Vue, Nunjucks or Hugo would take for a sign. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
