import { load } from 'cheerio';
import type { HtmlFile } from '../static-server.ts';

/**
 * A few pages that together hold every shape of element that a folder holds: every name with its classes, role, type and
 * the name of its parent. "One page of each kind" means these.
 */
export function representativeSample(files: readonly HtmlFile[]): HtmlFile[] {
  const left = new Set<string>();
  const shapes = new Map(files.map((file) => [file, elementSignatures(file)]));
  for (const each of shapes.values()) for (const shape of each) left.add(shape);
  const chosen: HtmlFile[] = [];
  while (left.size > 0) {
    const gain = (file: HtmlFile) => [...(shapes.get(file) ?? [])].filter((shape) => left.has(shape)).length;
    const best = files.toSorted((a, b) => gain(b) - gain(a))[0];
    if (!best || gain(best) === 0) break;
    chosen.push(best);
    for (const shape of shapes.get(best) ?? []) left.delete(shape);
  }
  return chosen;
}

function elementSignatures({ html }: HtmlFile): Set<string> {
  const $ = load(html);
  const elements = $('body *').toArray();
  return new Set(
    elements.map((element) => {
      const { parent } = element;
      const around = parent && 'name' in parent ? parent.name : '';
      const { class: classes = '', role = '', type = '' } = element.attribs;
      return [around, element.name, classes.trim().split(/\s+/).sort().join('.'), role, type].join(' ');
    }),
  );
}
