import type { Element } from 'domhandler';
import { attributesOf, problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/** Attributes whose address a browser fetches without being asked. */
const fetching = [
  'src',
  'srcset',
  'poster',
  'data',
  'background',
  'ping',
  'action',
  'formaction',
  'manifest',
];
/** Links that a browser fetches or warms up; `canonical` and `alternate` are only read. */
const fetchedLinks =
  /\b(?:stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest)\b/;

/** No page asks another host for anything, since every such request tells that host of the visit. */
export const noThirdParties: Rule = (site) => {
  const instead = 'a file of this site';
  return site.pages.flatMap((page) =>
    [...attributesOf(page)]
      .filter(({ value }) => /^(?:[a-z]+:)?\/\//i.test(value))
      .filter(({ element, name }) => isFetched(element, name))
      .map(({ element, value }) =>
        problemIn(page, { wrong: `"${value}" is fetched from another host`, instead, element }),
      ),
  );
};

function isFetched({ name: tag, attribs }: Element, attribute: string): boolean {
  if (attribute !== 'href') return fetching.includes(attribute);
  return (
    (tag === 'link' && fetchedLinks.test(attribs['rel'] ?? '')) || ['use', 'image', 'base'].includes(tag)
  );
}
