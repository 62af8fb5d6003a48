import { resolvePage } from '../../../content/law-areas.ts';
import { sourceLanguage } from '../../../content/translations/translation-state.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const featuredPages: PackContentRule = {
  id: 'featured-pages',
  description:
    'No featured page that is missing or unlisted in a language of the pack: its link on the home page would lead nowhere.',
  check({ brand, content: { pages, unreadablePages } }, report) {
    const listed = pages.filter(({ listed, id }) => listed !== false && id !== 'home');
    // A page that is not translated is shown in English.
    const inLanguage = (own: string) =>
      listed.filter(({ language }) => [own, sourceLanguage].includes(language));
    report(
      brand.featured.flatMap((id, index) =>
        brand.languages
          .filter((language) => !resolvePage(inLanguage(language), id, []) && !unreadablePages.includes(id))
          .map((language) => ({
            ...brand.positionOf(['featured', index]),
            message: `"${id}" is no page of this site`,
            fix: didYouMean(
              id,
              inLanguage(language).map((page) => (page.law ? page.name : page.id)),
              'the name of a file in content/pages without its ending, like dating',
            ),
          })),
      ),
    );
  },
};
