import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

/** Elements without text: code, pictures and form fields. */
export const nonTextSelector = 'script, style, svg, template, noscript, form, [hidden]';

/** Block elements. */
const blockElements =
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  );

type LinkResolver = (href: string) => string | undefined;

/** The main element of a built page as plain Markdown without the title; internal links become the result of `leading`. */
export function htmlToMarkdown(html: string, leading: LinkResolver): { title: string; markdown: string } {
  const $ = load(html);
  const main = $('main');
  main.find(nonTextSelector).remove();
  const heading = main.find('h1').first();
  const title = collapseWhitespace(heading.text());
  heading.remove();
  const lines = main.toArray().flatMap((element) => blockLines(element, leading));
  return { title, markdown: `${lines.join('\n\n')}\n` };
}

/** The lines of an element: one that contains blocks is descended into, one with text only becomes a line. */
function blockLines(element: Element, leading: LinkResolver): string[] {
  return groupInlineRuns(element).flatMap((run) => {
    const [first] = run;
    if (first && isBlock(first)) return blockLines(first as Element, leading);
    const words = collapseWhitespace(run.map((node) => inlineMarkdown(node, leading)).join(''));
    return words === '' ? [] : blockPrefix(element) + words;
  });
}

/** Text with links and strong emphasis. */
function inlineMarkdown(node: AnyNode, leading: LinkResolver): string {
  if (node.type === 'text') return escapeMarkdown(node.data);
  if (node.type !== 'tag') return '';
  const inner =
    node.name === 'br' ? ' ' : node.children.map((child) => inlineMarkdown(child, leading)).join('');
  const words = inner.trim();
  if (words === '') return inner;
  if (node.name === 'strong' || node.name === 'b') return inner.replace(words, () => `**${words}**`);
  const to = node.name === 'a' ? leading(node.attribs['href'] ?? '') : undefined;
  return to ? inner.replace(words, () => `[${words}](${to})`) : inner;
}

/** The children of an element: each block by itself, and inline runs between blocks together. */
function groupInlineRuns({ children }: Element): AnyNode[][] {
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
  return node.type === 'tag' && (blockElements.includes(node.name) || node.children.some(isBlock));
}

function blockPrefix({ name, parent }: Element): string {
  const heading = /^h([2-6])$/.exec(name);
  if (heading) return `${'#'.repeat(Number(heading[1]))} `;
  if (name !== 'li') return '';
  return parent && 'name' in parent && parent.name === 'ol' ? '1. ' : '- ';
}

/** Text without characters that Markdown, Vue, Nunjucks or Hugo would interpret. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');
}

function collapseWhitespace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
