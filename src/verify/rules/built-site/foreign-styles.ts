import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const foreignStyles: BuiltSiteRule = {
  id: 'foreign-styles',
  description:
    'No style sheet and no picture that fetches from another host: each request would tell that host of the visit.',
  check({ folder, files, pages }, report) {
    const sheets = files
      .filter((file) => /\.(?:css|svg)$/.test(file))
      .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
    const all = [...sheets, ...pages.map(({ file, outline }) => ({ file, text: outline.style }))];
    // Many pages share a style sheet, so each distinct one is checked once.
    const fetching = [...new Set(all.map(({ text }) => text))].filter(fetchesRemote);
    report(
      all
        .filter(({ text }) => fetching.includes(text))
        .map(({ file }) => ({
          file: path.join(path.basename(folder), file),
          message: 'a style fetches something from another host',
          fix: 'a style sheet without addresses',
        })),
    );
  },
};

function fetchesRemote(style: string): boolean {
  return /url\(\s*["']?(?:[a-z]+:)?\/\/|@import/i.test(style);
}
