import type { Page } from '../content/pages.ts';

/** Name of the section of the pages at the root of a site. */
const rootSection = 'home';

/** Returns the section of a page as a reviewer takes it: its folder, since each law area has reviewers of its own. */
export function signOffSection({ section, law }: Page): string {
  return law ? `${section}/${law}` : section || rootSection;
}

/** Returns the key of a page in a sign-off. */
export function signOffKey({ language, id }: Page): string {
  return `${language}/${id}`;
}
