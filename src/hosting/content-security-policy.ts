import { createHash } from 'node:crypto';
import { isPanelPath } from '../site/page-path.ts';

/**
 * A permission that only some pages need: full-text search, the script of a typing tool, or being framed by another site.
 */
export type PageCapability = 'search' | 'typing' | 'frame';

/**
 * The sources of a brand's policies: CSP hash sources (SHA-256) of all inline code, and the pages with a capability.
 */
export interface CspSources {
  scripts: string[];
  styles: string[];
  special: { address: string; capability: PageCapability }[];
}

/**
 * Returns the Content Security Policy of a page: same-origin resources only, and only inline scripts and styles whose hashes
 * were computed at build time. Never 'unsafe-inline' or 'unsafe-eval'. Only pages with a search box or typing tools may load
 * scripts, only those with a search box may fetch and compile the WebAssembly of the full-text search, and only the panel may
 * be framed.
 */
export function contentSecurityPolicy({ scripts, styles }: CspSources, capability?: PageCapability): string {
  const hasSearch = capability === 'search';
  const scriptSources = [
    ...(hasSearch || capability === 'typing' ? ["'self'"] : []),
    ...(hasSearch ? ["'wasm-unsafe-eval'"] : []),
  ];
  const directives = [
    "default-src 'none'",
    `script-src ${sourceList([...scriptSources, ...scripts])}`,
    `style-src ${sourceList(styles)}`,
    ...(hasSearch ? ["connect-src 'self'"] : []),
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${capability === 'frame' ? '*' : "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return directives.join('; ');
}

/**
 * The policy of every data file, which is no document and needs no source; only a worker would obey it. It names no hash, since the
 * list of a brand is longer than many a file.
 */
export const dataFilePolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function sourceList(hashes: string[]): string {
  return hashes.length > 0 ? hashes.join(' ') : "'none'";
}

const inlineScript =
  /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Detects the capability of a page; the search box by the attribute that the build adds. */
const capabilityDetectors: [capability: PageCapability, isThere: (page: ServedPage) => boolean][] = [
  ['frame', ({ address }) => isPanelPath(address)],
  ['search', ({ html }) => /<search[^>]* data-search="/.test(html)],
  ['typing', ({ html }) => /<script[^>]*\bsrc="\//.test(html)],
];

/** A page as hosts serve it. */
export interface ServedPage {
  /** From the root of the host, like "/steps/". */
  address: string;
  html: string;
}

/** Collects the hashes of all inline scripts and styles, unique and sorted, and the pages with a capability. */
export function collectCspSources(pages: ServedPage[]): CspSources {
  const all = (form: RegExp) => [
    ...new Set(pages.flatMap(({ html }) => [...html.matchAll(form)].map(([, code]) => cspHash(code ?? '')))),
  ];
  return {
    scripts: all(inlineScript).sort(),
    styles: all(inlineStyle).sort(),
    special: pages.flatMap((page) => {
      const [capability] = capabilityDetectors.find(([, isThere]) => isThere(page)) ?? [];
      return capability ? [{ address: page.address, capability }] : [];
    }),
  };
}

/** The capabilities that occur in a brand, without duplicates. */
export function usedCapabilities({ special }: CspSources): PageCapability[] {
  return [...new Set(special.map(({ capability }) => capability))];
}

function cspHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
