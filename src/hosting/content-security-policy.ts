import { createHash } from 'node:crypto';

/**
 * The inline code that the pages of a brand hold, as SHA-256 hashes in the form that the policy wants, and 'self' where a
 * page loads a script of this host.
 */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/**
 * The Content Security Policy of a page: nothing may load but what this host sends, and no inline code may run but what
 * was there when the site was built. Never 'unsafe-inline' or 'unsafe-eval'.
 */
export function contentSecurityPolicy({ scripts, styles }: InlineHashes): string {
  const directives = [
    "default-src 'none'",
    `script-src ${list(scripts)}`,
    `style-src ${list(styles)}`,
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
/** A script that a page loads from this host. */
const loadedScript = /<script[^>]*\bsrc="\//;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** The hashes of all inline scripts and styles in these pages, each once, in a fixed order. */
export function inlineHashesOf(pages: string[]): InlineHashes {
  const all = (form: RegExp) => [
    ...new Set(pages.flatMap((page) => [...page.matchAll(form)].map(([, code]) => hash(code ?? '')))),
  ];
  const own = pages.some((page) => loadedScript.test(page)) ? ["'self'"] : [];
  return { scripts: [...own, ...all(inlineScript).sort()], styles: all(inlineStyle).sort() };
}

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
