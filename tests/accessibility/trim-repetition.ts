import { load } from 'cheerio';
import type { Element } from 'domhandler';
import type { HtmlFile } from '../../src/accessibility/index.ts';

/** How many siblings are kept of each kind: as many as make a first and a last one. */
const keptOfAKind = 2;
/** Without some of its cells or headings a page would have barriers that it does not have. */
const structuralElements = ['td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const referringAttributes = [
  'for',
  'form',
  'list',
  'headers',
  'aria-controls',
  'aria-describedby',
  'aria-labelledby',
  'aria-owns',
];

/**
 * Returns a page without the siblings that only repeat earlier ones, for rules that press, focus or wait for each element. An
 * element stays unless two siblings before it have each signature of its subtree: tag name, classes, role, type, the names of
 * its other attributes, and the parent. Cells, headings and elements that refer to one another by id stay.
 */
export function trimRepetition({ file, html }: HtmlFile): HtmlFile {
  const $ = load(html);
  const signatures = new Map<Element, Set<string>>();
  const signaturesOf = (element: Element): Set<string> => {
    const known = signatures.get(element);
    if (known) return known;
    const children = $(element).children().toArray();
    const all = new Set([signatureOf(element), ...children.flatMap((child) => [...signaturesOf(child)])]);
    signatures.set(element, all);
    return all;
  };
  const linked = linkedElements($('body *').toArray());
  const isRemovable = (element: Element) =>
    !linked.has(element) && !structuralElements.includes(element.name);
  const trimChildren = (parent: Element): void => {
    const counts = new Map<string, number>();
    for (const child of $(parent).children().toArray()) {
      const own = [...signaturesOf(child)];
      if (isRemovable(child) && own.every((signature) => (counts.get(signature) ?? 0) >= keptOfAKind))
        $(child).remove();
      else {
        for (const signature of own) counts.set(signature, (counts.get(signature) ?? 0) + 1);
        trimChildren(child);
      }
    }
  };
  for (const body of $('body').toArray()) trimChildren(body);
  return { file, html: $.html() };
}

function signatureOf({ name, attribs, parent }: Element): string {
  const { class: classes = '', role = '', type = '' } = attribs;
  const attributes = Object.keys(attribs).sort().join(',');
  const parentName = parent && 'name' in parent ? parent.name : '';
  return [parentName, name, classes.trim().split(/\s+/).sort().join('.'), role, type, attributes].join(' ');
}

/** The elements that refer to an id or are referred to, and their ancestors. */
function linkedElements(elements: Element[]): Set<Element> {
  const byId = new Map(
    elements.flatMap((element) => (element.attribs['id'] ? [[element.attribs['id'], element]] : [])),
  );
  const linked = new Set<Element>();
  const add = (element: Element): void => {
    linked.add(element);
    const { parent } = element;
    if (parent && 'attribs' in parent && !linked.has(parent)) add(parent);
  };
  for (const element of elements)
    for (const attribute of referringAttributes)
      for (const id of element.attribs[attribute]?.split(/\s+/) ?? []) {
        const target = byId.get(id);
        if (!target) continue;
        add(element);
        add(target);
      }
  return linked;
}
