import path from 'node:path';
import type { RevealingWords } from '../../../content/revealing-words.ts';
import { findRevealingWord, readRevealingWords } from '../../../content/revealing-words.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

export const revealingUrls: BuiltSiteRule = {
  id: 'revealing-urls',
  description:
    "No revealing word in an address, file name or anchor: all of them stay in the browser's history.",
  check({ folder, files, pages }, report) {
    const { words } = readRevealingWords('content/revealing-words.yaml');
    const names = files
      .filter((file) => !file.startsWith('.well-known/'))
      .map((file) => ({ file, text: file }));
    const anchors = pages.flatMap(({ file, outline }) => outline.ids.map((text) => ({ file, text })));
    report(
      [...names, ...anchors].flatMap(({ file, text }) =>
        checkName(path.join(path.basename(folder), file), text, words),
      ),
    );
  },
};

function checkName(file: string, text: string, words: RevealingWords) {
  const word = findRevealingWord(text, words);
  return word ? [{ file, message: `"${text}" holds "${word}"`, fix: 'a name that gives nothing away' }] : [];
}
