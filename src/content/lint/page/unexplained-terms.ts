import type { Violation } from '../../../diagnostics/rule.ts';
import {
  allTermForms,
  findAbbreviations,
  findWholeWords,
  knownAbbreviations,
  type Term,
  termForms,
} from '../../glossary.ts';
import { type Positioned, positionAt } from '../../page-ast.ts';
import type { Page } from '../../pages.ts';
import type { PageRule } from '../page-rule.ts';

export const unexplainedTerms: PageRule = {
  id: 'unexplained-terms',
  description:
    'No glossary term before its <Term>, and no abbreviation that the glossary lacks: readers must not have to know jargon (WCAG 3.1.3, 3.1.4).',
  appliesToSlots: true,
  check({ page, glossary, facts }, report) {
    const forms = allTermForms(glossary, page.language);
    const texts = page.body.text.filter(({ value }) => !findWholeWords(value, forms).next().done);
    const names = facts.published('services').flatMap(({ name }) => Object.values(name));
    const known = [
      ...forms,
      ...knownAbbreviations(glossary, page.language),
      ...names.flatMap((name) => findAbbreviations(name).map(({ found }) => found)),
    ];
    report([
      ...glossary.terms.flatMap((term) => unexplainedFirstUse(page, term, texts)),
      ...page.body.text.flatMap((text) =>
        findAbbreviations(text.value)
          .filter(({ found }) => !known.includes(found))
          .map(({ index, found }) => ({
            ...positionAt(text, index),
            message: `"${found}" is a short form that nobody explains`,
            fix: 'the full words, or <Term> with a record in content/glossary.yaml',
          })),
      ),
    ]);
  },
};

/** Returns the first use of a term if it is not explained. `texts` are those of the page with any glossary term. */
function unexplainedFirstUse(page: Page, term: Term, texts: Positioned[]): Violation[] {
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
