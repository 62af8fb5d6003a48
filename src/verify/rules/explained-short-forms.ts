import { everydayForms, findShortForms } from '../../sites/glossary.ts';
import type { Site } from '../../sites/site.ts';
import { type BuiltPage, type BuiltSite, problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/**
 * No short form in capitals stands unexplained in what readers see, whether it comes from a page, a fact or a pack
 * (WCAG 3.1.4). The names of services and of the publisher are names; sources are quoted as they call themselves; the A to Z
 * leads to the page that explains.
 */
export const explainedShortForms: Rule = (built) =>
  built.pages.flatMap((page) => {
    const site = siteOf(built, page);
    if (!site) return [];
    const known = knownTo(site);
    const explained = page.$('dfn, .glossary dt').text();
    const found = textsOf(page).flatMap((text) => [...findShortForms(text)].map((each) => each.found));
    return [...new Set(found)]
      .filter((form) => !known.has(form) && !explained.includes(form.replace(/s$/, '')))
      .map((form) =>
        problemIn(page, {
          wrong: `"${form}" stands unexplained`,
          instead: 'the full words, or <Term> with a record in content/glossary.yaml',
        }),
      );
  });

/** The texts of the page one by one: joined, the letters of a list would look like one word. */
function textsOf({ $ }: BuiltPage): string[] {
  const prose = $('.prose').clone();
  prose.find('.sources dd, .a-to-z').remove();
  return prose
    .find('*')
    .addBack()
    .contents()
    .toArray()
    .flatMap((node) => (node.type === 'text' ? node.data : []));
}

function siteOf({ sites }: BuiltSite, page: BuiltPage): Site | undefined {
  return sites.find(({ languageTag }) => languageTag === page.$('html').attr('lang'));
}

function knownTo(site: Site): Set<string> {
  const names = site.facts.all().filter(({ kind }) => kind === 'services' || kind === 'exits');
  const texts = [...names.map(({ name }) => site.words(name)), site.words(site.brand.name)];
  const inNames = texts.flatMap((text) => [...findShortForms(text)].map(({ found }) => found));
  return new Set([...inNames, ...everydayForms(site.glossary, site.language)]);
}
