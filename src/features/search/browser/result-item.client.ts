import { createElement, highlight } from './highlight.client.ts';

/** What is shown of one page that was found. */
export interface SearchResult {
  title: string;
  address: string;
  section: string;
  sentence: string;
  /** The part of the page that is nearest, with its own address. */
  part?: { title: string; address: string } | undefined;
}

/** A page that was found, as an item of a list. `partLabel` stands before the name of the part. */
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
