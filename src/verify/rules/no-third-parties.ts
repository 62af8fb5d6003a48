import type { Element } from 'domhandler';
import { allAttributes, pageDiagnostic } from '../built-site.ts';
import type { BuiltSiteRule } from './built-site-rule.ts';

/** Attributes whose address a browser fetches without being asked. */
const fetchedAttributes = [
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
export const noThirdParties: BuiltSiteRule = (site) => {
  const fix = 'a file of this site';
  return site.pages.flatMap((page) =>
    [...allAttributes(page)]
      .filter(({ value }) => /^(?:[a-z]+:)?\/\//i.test(value))
      .filter(({ element, name }) => isFetched(element, name))
      .map(({ element, value }) =>
        pageDiagnostic(page, { message: `"${value}" is fetched from another host`, fix, element }),
      ),
  );
};

function isFetched({ name: tag, attribs }: Element, attribute: string): boolean {
  if (attribute !== 'href') return fetchedAttributes.includes(attribute);
  return (
    (tag === 'link' && fetchedLinks.test(attribs['rel'] ?? '')) || ['use', 'image', 'base'].includes(tag)
  );
}
