import { createHash } from 'node:crypto';
import { isPanelPath } from '../site/page-path.ts';

/**
 * What a few pages need beyond what all do: to search, to load the script of a tool for typing, or to be framed by
 * another site.
 */
export type PageCapability = 'search' | 'typing' | 'frame';

/**
 * What the pages of a brand need from their policy: their inline code as SHA-256 hashes in the form that the policy
 * wants, and the pages that need more than others.
 */
export interface CspSources {
  scripts: string[];
  styles: string[];
  special: { address: string; need: PageCapability }[];
}

/**
 * The Content Security Policy of a page: resources only from this host, and only those inline scripts and styles whose
 * hashes were computed when the site was built. Never 'unsafe-inline' or 'unsafe-eval'. Only pages with a search box or
 * typing tools may load scripts from this host, only those with a search box may fetch and compile the WebAssembly of the
 * full-text search, and only the panel may be framed.
 */
export function contentSecurityPolicy({ scripts, styles }: CspSources, need?: PageCapability): string {
  const searches = need === 'search';
  const own = [
    ...(searches || need === 'typing' ? ["'self'"] : []),
    ...(searches ? ["'wasm-unsafe-eval'"] : []),
  ];
  const directives = [
    "default-src 'none'",
    `script-src ${sourceList([...own, ...scripts])}`,
    `style-src ${sourceList(styles)}`,
    ...(searches ? ["connect-src 'self'"] : []),
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${need === 'frame' ? '*' : "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return directives.join('; ');
}

function sourceList(hashes: string[]): string {
  return hashes.length > 0 ? hashes.join(' ') : "'none'";
}

const inlineScript =
  /<script(?![^>]*\bsrc=)(?![^>]*\btype="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** How a page shows what it needs; the search box by what the build has written there. */
const capabilityDetectors: [need: PageCapability, isThere: (page: ServedPage) => boolean][] = [
  ['frame', ({ address }) => isPanelPath(address)],
  ['search', ({ html }) => /<search[^>]* data-search="/.test(html)],
  ['typing', ({ html }) => /<script[^>]*\bsrc="\//.test(html)],
];

/** A page as it is sent. */
export interface ServedPage {
  /** From the root of the host, like "/steps/". */
  address: string;
  html: string;
}

/** What these pages need: the hashes of all inline scripts and styles, each once, in a fixed order. */
export function collectCspSources(pages: ServedPage[]): CspSources {
  const all = (form: RegExp) => [
    ...new Set(pages.flatMap(({ html }) => [...html.matchAll(form)].map(([, code]) => cspHash(code ?? '')))),
  ];
  return {
    scripts: all(inlineScript).sort(),
    styles: all(inlineStyle).sort(),
    special: pages.flatMap((page) => {
      const [need] = capabilityDetectors.find(([, isThere]) => isThere(page)) ?? [];
      return need ? [{ address: page.address, need }] : [];
    }),
  };
}

/** Each kind of need that a page of the brand has, once. */
export function usedCapabilities({ special }: CspSources): PageCapability[] {
  return [...new Set(special.map(({ need }) => need))];
}

function cspHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
