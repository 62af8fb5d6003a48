import { readFileSync } from 'node:fs';
import path from 'node:path';
import { problemIn } from '../built-site.ts';
import { textsIn } from '../elements.ts';
import type { Rule } from './rule.ts';

/** What keeps something in a browser or sends it. What a tab remembers of an exit is all that may be kept. */
const forbidden =
  /\b(?:localStorage|indexedDB|cookieStore|sendBeacon|XMLHttpRequest|WebSocket|EventSource|serviceWorker|RTCPeerConnection|SharedWorker|BroadcastChannel)\b|\bdocument\.cookie\b|\bcaches\.open\b/;

/** Pagefind's own program, which fetches parts of its index. */
const ofOthers = /\/pagefind[^/]*\.js$/;

const instead = 'code that keeps nothing and sends nothing';

/** No script within a page holds a word for keeping something in a browser, or for sending it. */
export const silentPages: Rule = ({ pages }) =>
  pages.flatMap((page) => {
    const scripts = page.elements.filter(({ name }) => name === 'script');
    const found = wordIn(scripts.flatMap(({ children }) => textsIn(children, () => false)).join('\n'));
    return found ? [problemIn(page, { wrong: `a script names "${found}"`, instead })] : [];
  });

/** The same for the scripts that pages load. */
export const silentFiles: Rule = ({ folder, files }) =>
  files
    .filter((file) => file.endsWith('.js') && !ofOthers.test(file))
    .flatMap((file) => {
      const found = wordIn(readFileSync(path.join(folder, file), 'utf8'));
      if (!found) return [];
      return { file: path.join(path.basename(folder), file), wrong: `the script names "${found}"`, instead };
    });

function wordIn(code: string): string | undefined {
  return forbidden.exec(code)?.[0];
}
