import { findWrongForms, wrongFormProblem } from '../../preferred-terms.ts';
import type { ContentRule } from '../content-rule.ts';
import { factTexts, meaningTexts, messageTexts, navigationTexts } from '../shared-texts.ts';

export const preferredTermsInTexts: ContentRule = {
  id: 'preferred-terms-in-texts',
  description:
    'No form of content/preferred-terms.yaml in a message, a published fact, the meaning of a term or the name of a section: pages show them too.',
  check(subject, report) {
    const texts = [messageTexts, factTexts, meaningTexts, navigationTexts];
    for (const { text, language, name, place } of texts.flatMap((textsOf) => textsOf(subject)))
      for (const form of findWrongForms(text, language, subject.preferredTerms))
        report({ ...place(), ...wrongFormProblem(`"${name}"`, form) });
  },
};
