import path from 'node:path';
import type { NeutralWords } from '../../sites/neutral-words.ts';
import { loadedWord, readNeutralWords } from '../../sites/neutral-words.ts';
import type { Rule } from './rule.ts';

/** No address, file name or anchor tells what was read: all of them stay in a browser's history. */
export const neutralAddresses: Rule = ({ folder, files, pages }) => {
  const { words } = readNeutralWords('content/neutral-words.yaml');
  const names = files
    .filter((file) => !file.startsWith('.well-known/'))
    .map((file) => ({ file, text: file }));
  const anchors = pages.flatMap(({ file, outline }) => outline.ids.map((text) => ({ file, text })));
  return [...names, ...anchors].flatMap(({ file, text }) =>
    check(path.join(path.basename(folder), file), text, words),
  );
};

function check(file: string, text: string, words: NeutralWords) {
  const word = loadedWord(text, words);
  return word
    ? [{ file, wrong: `"${text}" holds "${word}"`, instead: 'a name that gives nothing away' }]
    : [];
}
