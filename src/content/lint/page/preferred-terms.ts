import type { Violation } from '../../../diagnostics/rule.ts';
import { positionAt } from '../../page-ast.ts';
import { findWrongForms, wrongFormProblem } from '../../preferred-terms.ts';
import type { PageRule } from '../page-rule.ts';
import { attributeTexts, frontmatterTexts } from '../page-texts.ts';

export const preferredTermsOnPage: PageRule = {
  id: 'preferred-terms',
  description:
    'No form of content/preferred-terms.yaml that avoids the real name of a thing: the reader meets that name again in letters, forms and court.',
  appliesToSlots: true,
  check({ page, preferredTerms }, report) {
    const { language, body } = page;
    const inText = body.text.flatMap((text) =>
      [...findWrongForms(text.value, language, preferredTerms)].map(
        (form): Violation => ({ ...positionAt(text, form.index), ...wrongFormProblem('this', form) }),
      ),
    );
    const elsewhere = [...frontmatterTexts(page), ...attributeTexts(page)].flatMap(({ text, position }) =>
      [...findWrongForms(text, language, preferredTerms)].map(
        (form): Violation => ({ ...position(), ...wrongFormProblem('this', form) }),
      ),
    );
    report([...inText, ...elsewhere]);
  },
};
