import { anchorOf, everydayForms, findShortForms, findWords, formsOf } from '../../sites/glossary.ts';
import type { Site } from '../../sites/site.ts';
import { type BuiltPage, type BuiltSite, problemIn } from '../built-site.ts';
import type { Rule } from './rule.ts';

/**
 * No short form and no word of the glossary stands unexplained in what readers see, whether it comes from a page, a fact
 * or a pack (WCAG 3.1.3, 3.1.4). Names are names: of services, of the publisher, of pages and of offences. Sources are
 * quoted as they call themselves; the A to Z leads to the page that explains.
 */
export const explainedWords: Rule = (built) =>
  built.pages.flatMap((page) => {
    const site = siteOf(built, page);
    if (!site) return [];
    const unexplained = [...new Set([...shortForms(site, page), ...glossaryWords(site, page)])];
    return unexplained.map((found) =>
      problemIn(page, {
        wrong: `"${found}" stands unexplained`,
        instead: 'plainer words, or <Term> with a record in content/glossary.yaml',
      }),
    );
  });

function shortForms(site: Site, page: BuiltPage): string[] {
  const known = knownTo(site);
  const explained = page.$('dfn, .glossary dt').text();
  return textsOf(page)
    .flatMap((text) => [...findShortForms(text)].map(({ found }) => found))
    .filter((form) => !known.has(form) && !explained.includes(form.replace(/s$/, '')));
}

function glossaryWords({ glossary, facts, language, words }: Site, page: BuiltPage): string[] {
  const { $ } = page;
  const meanings = glossary.terms.map(({ meaning }) => words(meaning));
  const names = facts.published('services').map(({ name }) => words(name));
  const texts = textsOf(page, 'a, h2, h3, h4, dt, .glossary').map((text) =>
    [...meanings, ...names].reduce((rest, known) => rest.replaceAll(known, ''), text),
  );
  return glossary.terms
    .filter(({ id }) => $(`a[href$="#${anchorOf(glossary, id)}"] > dfn`).length === 0)
    .flatMap((term) =>
      texts.flatMap((text) => [...findWords(text, formsOf(term, language))].map(({ found }) => found)),
    );
}

/**
 * The texts of the page one by one, but not those within `names`: joined, the letters of a list would look like one word.
 */
function textsOf({ $ }: BuiltPage, names = ''): string[] {
  const prose = $('.prose').clone();
  prose.find(['.sources dd', '.a-to-z', names].filter(Boolean).join(', ')).remove();
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
