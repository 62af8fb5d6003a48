import { allTermForms, findAbbreviations, findWholeWords, knownAbbreviations } from '../../glossary.ts';
import type { ContentRule } from '../content-rule.ts';
import { factTexts } from '../shared-texts.ts';

export const plainGeneralRoute: ContentRule = {
  id: 'plain-general-route',
  description:
    'No word of the glossary and no short form in the general route of steps: it appears by itself in the first build after their check, on a page that explains no such word, and would stop the build then.',
  check(subject, report) {
    const { glossary } = subject;
    const routes = factTexts(subject).filter(({ name }) => name.endsWith('.general'));
    for (const { text, language, name, place } of routes) {
      const known = knownAbbreviations(glossary, language);
      const shortForms = findAbbreviations(text).filter(({ found }) => !known.includes(found));
      for (const { found } of [...findWholeWords(text, allTermForms(glossary, language)), ...shortForms])
        report({
          ...place(),
          message: `"${name}" has "${found}"`,
          fix: 'plain words that need no explanation',
        });
    }
  },
};
