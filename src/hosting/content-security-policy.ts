import { createHash } from 'node:crypto';

/**
 * What the pages of a brand need from their policy: their inline code as SHA-256 hashes in the form that the policy
 * wants, and the addresses of the pages where somebody can search.
 */
export interface Needs {
  scripts: string[];
  styles: string[];
  searching: string[];
}

/**
 * The Content Security Policy of a page: nothing may load but what this host sends, and no inline code may run but what
 * was there when the site was built. Never 'unsafe-inline' or 'unsafe-eval'. Only where somebody can search may a page
 * fetch files and code of this host, and compile the WebAssembly of the full text.
 */
export function contentSecurityPolicy({ scripts, styles }: Needs, searches = false): string {
  const directives = [
    "default-src 'none'",
    `script-src ${list(searches ? ["'self'", "'wasm-unsafe-eval'", ...scripts] : scripts)}`,
    `style-src ${list(styles)}`,
    ...(searches ? ["connect-src 'self'"] : []),
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return directives.join('; ');
}

function list(hashes: string[]): string {
  return hashes.length > 0 ? hashes.join(' ') : "'none'";
}

const inlineScript =
  /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g;
/** Where the build has written what the search box fetches. */
const searchBox = /<search[^>]* data-search="/;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** What these pages need: the hashes of all inline scripts and styles, each once, in a fixed order. */
export function needsOf(pages: { address: string; html: string }[]): Needs {
  const all = (form: RegExp) => [
    ...new Set(pages.flatMap(({ html }) => [...html.matchAll(form)].map(([, code]) => hash(code ?? '')))),
  ];
  return {
    scripts: all(inlineScript).sort(),
    styles: all(inlineStyle).sort(),
    searching: pages.filter(({ html }) => searchBox.test(html)).map(({ address }) => address),
  };
}

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
