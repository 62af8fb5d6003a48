import { nearest } from '../../problems/nearest.ts';
import { pageFor } from '../law-areas.ts';
import type { BrandRule } from './index.ts';

/** The pages that a publisher puts on its home page exist in each of its languages, and readers may be sent to them. */
export const featuredPages: BrandRule = (brand, { pages, unreadable }) => {
  const listed = pages.filter(({ listed, id }) => listed !== false && id !== 'home');
  const spoken = brand.languages.filter((own) => listed.some(({ language }) => language === own));
  const inLanguage = (own: string) => listed.filter(({ language }) => language === own);
  return brand.featured.flatMap((id, index) =>
    spoken
      .filter((language) => !pageFor(inLanguage(language), id, []) && !unreadable.includes(id))
      .map((language) => ({
        path: ['featured', index],
        wrong: `"${id}" is no page of this site`,
        instead: nearest(
          id,
          inLanguage(language).map((page) => (page.law ? page.name : page.id)),
          'the name of a file in content/pages without its ending, like dating',
        ),
      })),
  );
};
