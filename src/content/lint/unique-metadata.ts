import { type PageRule, pickPosition } from './page-rule.ts';

/** No two pages of a language share an id, an address, a title (WCAG 2.4.2) or a description. */
export const uniqueMetadata: PageRule = (page, { siblings }) => {
  const earlier = siblings.slice(0, siblings.indexOf(page));
  return (['id', 'address', 'title', 'description'] as const).flatMap((key) => {
    const twin = earlier.find((other) => other[key] === page[key]);
    if (!twin) return [];
    const place = key === 'id' ? { line: 1, column: 1 } : pickPosition(page.positionOf([key]));
    return { ...place, message: `${twin.file} has the same ${key}: "${page[key]}"`, fix: `another ${key}` };
  });
};
