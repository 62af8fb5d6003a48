import { resolvePage } from '../../content/law-areas.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { BrandContentRule } from './content-rule.ts';

/** The pages that a publisher puts on its home page exist in each of its languages, and readers may be sent to them. */
export const featuredPages: BrandContentRule = (brand, { pages, unreadablePages }) => {
  const listed = pages.filter(({ listed, id }) => listed !== false && id !== 'home');
  const spoken = brand.languages.filter((own) => listed.some(({ language }) => language === own));
  const inLanguage = (own: string) => listed.filter(({ language }) => language === own);
  return brand.featured.flatMap((id, index) =>
    spoken
      .filter((language) => !resolvePage(inLanguage(language), id, []) && !unreadablePages.includes(id))
      .map((language) => ({
        path: ['featured', index],
        message: `"${id}" is no page of this site`,
        fix: didYouMean(
          id,
          inLanguage(language).map((page) => (page.law ? page.name : page.id)),
          'the name of a file in content/pages without its ending, like dating',
        ),
      })),
  );
};
