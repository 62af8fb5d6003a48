import {
  allTermForms,
  findAbbreviations,
  findWholeWords,
  knownAbbreviations,
  type Term,
  termForms,
} from '../glossary.ts';
import { type Positioned, positionAt } from '../page-ast.ts';
import type { Page } from '../pages.ts';
import type { PageDiagnostic, PageRule } from './page-rule.ts';

/**
 * A word of the glossary is explained by <Term> where the page uses it first; a short form that the glossary does not
 * know is not used at all (WCAG 3.1.3, 3.1.4).
 */
export const unexplainedTerms: PageRule = (page, { glossary, facts }) => {
  const forms = allTermForms(glossary, page.language);
  const texts = page.body.text.filter(({ value }) => !findWholeWords(value, forms).next().done);
  const names = facts.published('services').flatMap(({ name }) => Object.values(name));
  const known = [
    ...forms,
    ...knownAbbreviations(glossary, page.language),
    ...names.flatMap((name) => [...findAbbreviations(name)].map(({ found }) => found)),
  ];
  return [
    ...glossary.terms.flatMap((term) => unexplainedFirstUse(page, term, texts)),
    ...page.body.text.flatMap((text) =>
      [...findAbbreviations(text.value)]
        .filter(({ found }) => !known.includes(found))
        .map(({ index, found }) => ({
          ...positionAt(text, index),
          message: `"${found}" is a short form that nobody explains`,
          fix: 'the full words, or <Term> with a record in content/glossary.yaml',
        })),
    ),
  ];
};

/** These are the texts of the page that hold any word of the glossary. */
function unexplainedFirstUse(page: Page, term: Term, texts: Positioned[]): PageDiagnostic[] {
  const [explained] = page.body.components.filter(
    ({ name, attributes }) => name === 'Term' && attributes.get('id') === term.id,
  );
  const forms = termForms(term, page.language);
  const uses = texts.flatMap((text) =>
    [...findWholeWords(text.value, forms)].map(({ index, found }) => ({ ...positionAt(text, index), found })),
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
      message: `"${found}" is not explained where it is first used`,
      fix: `<Term id="${term.id}" />, or <Term id="${term.id}" words="${found}" />, or plainer words`,
    },
  ];
}
