import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from './rule.ts';

/** No style sheet and no picture asks another host for anything. */
export const foreignStyles: Rule = ({ folder, files, pages }) => {
  const sheets = files
    .filter((file) => /\.(?:css|svg)$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }));
  const all = [...sheets, ...pages.map(({ file, outline }) => ({ file, text: outline.style }))];
  // Many pages have the same style: each is looked at once.
  const fetching = [...new Set(all.map(({ text }) => text))].filter(fetches);
  return all
    .filter(({ text }) => fetching.includes(text))
    .map(({ file }) => ({
      file: path.join(path.basename(folder), file),
      wrong: 'a style fetches something from another host',
      instead: 'a style sheet without addresses',
    }));
};

function fetches(style: string): boolean {
  return /url\(\s*["']?(?:[a-z]+:)?\/\/|@import/i.test(style);
}
