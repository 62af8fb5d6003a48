import { statSync } from 'node:fs';
import path from 'node:path';
import { sourceLanguage } from '../../../content/translations/translation-state.ts';
import { type BuiltSite, pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';
import { maxPageBytes, maxTranslatedPageBytes } from '../../limits.ts';

/** Returns the transfer size of a page, in bytes: of its brotli variant, or of the page itself when it has none. */
export function transferSize(folder: string, page: string): number {
  const file = path.join(folder, page);
  return (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
}

export const weight: BuiltSiteRule = {
  id: 'weight',
  description:
    'No page larger than the first flight of a connection after compression: it must appear at once on a slow phone.',
  check({ folder, pages, sites }, report) {
    const translations = translatedTags(sites);
    report(
      pages.flatMap((page) => {
        const bytes = transferSize(folder, page.file);
        const limit = translations.includes(page.language) ? maxTranslatedPageBytes : maxPageBytes;
        if (bytes <= limit) return [];
        return [
          pageDiagnostic(page, {
            message: `the page weighs ${bytes} bytes after compression, more than ${limit}`,
            fix: 'a shorter page, or two pages',
          }),
        ];
      }),
    );
  },
};

function translatedTags(sites: BuiltSite['sites']): string[] {
  return sites.flatMap(({ language, languageTag }) => (language === sourceLanguage ? [] : languageTag));
}
