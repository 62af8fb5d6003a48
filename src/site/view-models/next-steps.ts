import type { Page } from '../../content/pages.ts';
import type { Site } from '../site.ts';

/** Returns the pages to read after a page, which its last component names: <NextSteps pages="first-steps helplines" />. */
export function nextSteps(site: Site, page: Page): { label: string; page: Page }[] {
  const component = page.body.components.findLast(({ name }) => name === 'NextSteps');
  const ids = (component?.attributes.get('pages') ?? '').toString().split(/\s+/).filter(Boolean);
  return ids.map((id) => {
    const target = site.page(id, page);
    return { label: target.id === 'home' ? site.t('home.page') : target.title, page: target };
  });
}
