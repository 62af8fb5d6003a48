import { allForms, everydayForms, findShortForms, findWords, formsOf, type Term } from '../glossary.ts';
import { type Located, placeWithin } from '../page-body.ts';
import type { Page } from '../pages.ts';
import type { Fault, PageRule } from './rule.ts';

/**
 * A word of the glossary is explained by <Term> where the page uses it first; a short form that the glossary does not
 * know is not used at all (WCAG 3.1.3, 3.1.4).
 */
export const explainedWords: PageRule = (page, { glossary, facts }) => {
  const forms = allForms(glossary, page.language);
  const texts = page.body.text.filter(({ value }) => !findWords(value, forms).next().done);
  const names = facts.published('services').flatMap(({ name }) => Object.values(name));
  const known = [
    ...forms,
    ...everydayForms(glossary, page.language),
    ...names.flatMap((name) => [...findShortForms(name)].map(({ found }) => found)),
  ];
  return [
    ...glossary.terms.flatMap((term) => firstUse(page, term, texts)),
    ...page.body.text.flatMap((text) =>
      [...findShortForms(text.value)]
        .filter(({ found }) => !known.includes(found))
        .map(({ index, found }) => ({
          ...placeWithin(text, index),
          wrong: `"${found}" is a short form that nobody explains`,
          instead: 'the full words, or <Term> with a record in content/glossary.yaml',
        })),
    ),
  ];
};

/** These are the texts of the page that hold any word of the glossary. */
function firstUse(page: Page, term: Term, texts: Located[]): Fault[] {
  const [explained] = page.body.components.filter(
    ({ name, attributes }) => name === 'Term' && attributes.get('id') === term.id,
  );
  const forms = formsOf(term, page.language);
  const uses = texts.flatMap((text) =>
    [...findWords(text.value, forms)].map(({ index, found }) => ({ ...placeWithin(text, index), found })),
  );
  const [first] = uses;
  if (!first) return [];
  const before =
    !explained ||
    first.line < explained.line ||
    (first.line === explained.line && first.column < explained.column);
  if (!before) return [];
  const { found, ...place } = first;
  return [
    {
      ...place,
      wrong: `"${found}" is not explained where it is first used`,
      instead: `<Term id="${term.id}" />, or <Term id="${term.id}" words="${found}" />, or plainer words`,
    },
  ];
}
