import type { Element } from 'domhandler';
import { allAttributes, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

/** Attributes whose URL browsers fetch automatically. */
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
/** Link types that browsers fetch or preconnect to; `canonical` and `alternate` are metadata. */
const fetchedLinks =
  /\b(?:stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest)\b/;

export const noThirdParties: BuiltSiteRule = {
  id: 'no-third-parties',
  description: 'No request to another host: each would tell that host of the visit.',
  check(site, report) {
    const fix = 'a file of this site';
    report(
      site.pages.flatMap((page) =>
        [...allAttributes(page)]
          .filter(({ value }) => /^(?:[a-z]+:)?\/\//i.test(value))
          .filter(({ element, name }) => isFetched(element, name))
          .map(({ element, value }) =>
            pageDiagnostic(page, { message: `"${value}" is fetched from another host`, fix, element }),
          ),
      ),
    );
  },
};

function isFetched({ name: tag, attribs }: Element, attribute: string): boolean {
  if (attribute !== 'href') return fetchedAttributes.includes(attribute);
  return (
    (tag === 'link' && fetchedLinks.test(attribs['rel'] ?? '')) || ['use', 'image', 'base'].includes(tag)
  );
}
