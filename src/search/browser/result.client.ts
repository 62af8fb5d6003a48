import { element, marked } from './marked.client.ts';

/** What is shown of one page that was found. */
export interface Result {
  title: string;
  address: string;
  section: string;
  sentence: string;
  /** The part of the page that is nearest, with its own address. */
  part?: { title: string; address: string } | undefined;
}

/** A page that was found, as an item of a list. `partLabel` stands before the name of the part. */
export function resultItem(result: Result, stems: Set<string>, partLabel: string): HTMLLIElement {
  const { title, address, section, sentence, part } = result;
  return element('li', { class: 'result' }, [
    element('a', { class: 'result__title', href: address }, [title]),
    ...(section ? [' ', element('span', { class: 'result__section' }, [section])] : []),
    element('p', {}, marked(sentence, stems)),
    ...(part
      ? [element('p', {}, [`${partLabel} `, element('a', { href: part.address }, marked(part.title, stems))])]
      : []),
  ]);
}
