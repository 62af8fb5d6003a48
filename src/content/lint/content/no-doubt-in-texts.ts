import { doubtProblem, findDoubt } from '../../doubt-phrases.ts';
import type { ContentRule } from '../content-rule.ts';
import { factTexts, meaningTexts, messageTexts } from '../shared-texts.ts';

export const noDoubtInTexts: ContentRule = {
  id: 'no-doubt-in-texts',
  description:
    'No phrase that shows readers the doubt of the authors in a message, a published fact or the meaning of a term: pages show them too.',
  check(subject, report) {
    const texts = [messageTexts, factTexts, meaningTexts];
    for (const { text, language, name, place } of texts.flatMap((textsOf) => textsOf(subject))) {
      const phrase = findDoubt(text, language, subject.doubtPhrases);
      if (phrase) report({ ...place(), ...doubtProblem(`"${name}"`, phrase) });
    }
  },
};
