import { createElement, highlight } from './highlight.client.ts';

/** One search result, as it is shown. */
export interface SearchResult {
  title: string;
  address: string;
  section: string;
  sentence: string;
  /** The best matching section of the page, with its own address. */
  part?: { title: string; address: string } | undefined;
}

/** Creates the list item of a result. `partLabel` precedes the title of the section. */
export function resultItem(
  result: SearchResult,
  stems: Map<string, number>,
  partLabel: string,
): HTMLLIElement {
  const { title, address, section, sentence, part } = result;
  return createElement('li', { class: 'result' }, [
    createElement('a', { class: 'result__title', href: address }, [title]),
    ...(section ? [' ', createElement('span', { class: 'result__section' }, [section])] : []),
    createElement('p', {}, highlight(sentence, stems)),
    ...(part
      ? [
          createElement('p', {}, [
            `${partLabel} `,
            createElement('a', { href: part.address }, highlight(part.title, stems)),
          ]),
        ]
      : []),
  ]);
}
