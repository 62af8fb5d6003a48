import path from 'node:path';
import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import type { ContentRule, ContentSubject } from '../content-rule.ts';

export const navigationPages: ContentRule = {
  id: 'navigation-pages',
  description:
    'No page in a sequence of navigation.yaml, or behind one of its doors, that is not there: readers would be led nowhere.',
  check(content, report) {
    const file = path.join(content.folder, 'navigation.yaml');
    for (const { name, choices, at } of namedPages(content)) {
      if (choices.includes(name) || content.unreadablePages.includes(name)) continue;
      report({
        file,
        ...pickPosition(content.navigation.positionOf(at)),
        message: `there is no page "${name}" here`,
        fix: didYouMean(name, choices),
      });
    }
  },
};

/** Every name of a page in the navigation, with the pages that it may name. */
function namedPages({ navigation, pages }: ContentSubject) {
  const sequences = navigation.sections.flatMap(({ folder, sequence = [] }, section) => {
    const choices = [...new Set(pages.filter((page) => page.section === folder).map((page) => page.name))];
    return sequence.map((name, index) => ({ name, choices, at: ['sections', section, 'sequence', index] }));
  });
  const ids = [...new Set(pages.map(({ id }) => id))];
  const doors = navigation.doors.map(({ page }, index) => ({
    name: page,
    choices: ids,
    at: ['doors', index, 'page'],
  }));
  return [...sequences, ...doors];
}
