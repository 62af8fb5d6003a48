import { load } from 'cheerio';
import type { Element } from 'domhandler';
import type { HtmlFile } from '../static-server.ts';

/**
 * Returns a few pages that together hold every element signature of a folder: tag name, classes, role, type and the tag name
 * of the parent. `elements` selects the elements that count. Greedy, so not always the smallest set.
 */
export function representativeSample(files: readonly HtmlFile[], elements = 'body *'): HtmlFile[] {
  const uncovered = new Set<string>();
  const signatures = new Map(files.map((file) => [file, elementSignatures(file, elements)]));
  for (const fileSignatures of signatures.values())
    for (const signature of fileSignatures) uncovered.add(signature);
  const sample: HtmlFile[] = [];
  while (uncovered.size > 0) {
    const newSignatures = (file: HtmlFile) =>
      [...(signatures.get(file) ?? [])].filter((signature) => uncovered.has(signature)).length;
    const best = files.toSorted((a, b) => newSignatures(b) - newSignatures(a))[0];
    if (!best || newSignatures(best) === 0) break;
    sample.push(best);
    for (const signature of signatures.get(best) ?? []) uncovered.delete(signature);
  }
  return sample;
}

function elementSignatures({ html }: HtmlFile, selector: string): Set<string> {
  const $ = load(html);
  return new Set(
    $<Element, string>(selector)
      .toArray()
      .map((element) => {
        const { parent } = element;
        const parentName = parent && 'name' in parent ? parent.name : '';
        const { class: classes = '', role = '', type = '' } = element.attribs;
        return [parentName, element.name, classes.trim().split(/\s+/).sort().join('.'), role, type].join(' ');
      }),
  );
}
