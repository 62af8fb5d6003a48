import path from 'node:path';
import type { RevealingWords } from '../../content/revealing-words.ts';
import { findRevealingWord, readRevealingWords } from '../../content/revealing-words.ts';
import type { BuiltSiteRule } from './built-site-rule.ts';

/** No address, file name or anchor tells what was read: all of them stay in a browser's history. */
export const revealingUrls: BuiltSiteRule = ({ folder, files, pages }) => {
  const { words } = readRevealingWords('content/revealing-words.yaml');
  const names = files
    .filter((file) => !file.startsWith('.well-known/'))
    .map((file) => ({ file, text: file }));
  const anchors = pages.flatMap(({ file, outline }) => outline.ids.map((text) => ({ file, text })));
  return [...names, ...anchors].flatMap(({ file, text }) =>
    checkName(path.join(path.basename(folder), file), text, words),
  );
};

function checkName(file: string, text: string, words: RevealingWords) {
  const word = findRevealingWord(text, words);
  return word ? [{ file, message: `"${text}" holds "${word}"`, fix: 'a name that gives nothing away' }] : [];
}
