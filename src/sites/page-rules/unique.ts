import { at, type PageRule } from './rule.ts';

/** No two pages of a language share an id, an address, a title (WCAG 2.4.2) or a description. */
export const unique: PageRule = (page, { siblings }) => {
  const earlier = siblings.slice(0, siblings.indexOf(page));
  return (['id', 'address', 'title', 'description'] as const).flatMap((key) => {
    const twin = earlier.find((other) => other[key] === page[key]);
    if (!twin) return [];
    const place = key === 'id' ? { line: 1, column: 1 } : at(page.placeOf([key]));
    return { ...place, wrong: `${twin.file} has the same ${key}: "${page[key]}"`, instead: `another ${key}` };
  });
};
