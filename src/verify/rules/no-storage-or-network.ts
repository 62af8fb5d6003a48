import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageDiagnostic } from '../built-site.ts';
import { collectTexts } from '../dom-traversal.ts';
import type { BuiltSiteRule } from './built-site-rule.ts';

/** What keeps something in a browser or sends it. What a tab remembers of an exit is all that may be kept. */
const forbidden =
  /\b(?:localStorage|indexedDB|cookieStore|sendBeacon|XMLHttpRequest|WebSocket|EventSource|serviceWorker|RTCPeerConnection|SharedWorker|BroadcastChannel)\b|\bdocument\.cookie\b|\bcaches\.open\b/;

/** Pagefind's own program, which fetches parts of its index. */
const thirdPartyScript = /\/pagefind[^/]*\.js$/;

const fix = 'code that keeps nothing and sends nothing';

/** No script within a page holds a word for keeping something in a browser, or for sending it. */
export const noStorageOrNetworkInPages: BuiltSiteRule = ({ pages }) =>
  pages.flatMap((page) => {
    const scripts = page.elements.filter(({ name }) => name === 'script');
    const found = findForbidden(
      scripts.flatMap(({ children }) => collectTexts(children, () => false)).join('\n'),
    );
    return found ? [pageDiagnostic(page, { message: `a script names "${found}"`, fix })] : [];
  });

/** The same for the scripts that pages load. */
export const noStorageOrNetworkInFiles: BuiltSiteRule = ({ folder, files }) =>
  files
    .filter((file) => file.endsWith('.js') && !thirdPartyScript.test(file))
    .flatMap((file) => {
      const found = findForbidden(readFileSync(path.join(folder, file), 'utf8'));
      if (!found) return [];
      return { file: path.join(path.basename(folder), file), message: `the script names "${found}"`, fix };
    });

function findForbidden(code: string): string | undefined {
  return forbidden.exec(code)?.[0];
}
