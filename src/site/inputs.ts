import type { Brand } from '../brand/brand-schema.ts';
import { lintBrandContent } from '../brand/lint/pack-content-rule.ts';
import { readBrands } from '../brand/lint/read-brands.ts';
import { applyOverrides, type LocalContent } from '../brand/overrides/local-content.ts';
import { readLocalContent } from '../brand/overrides/read-local-content.ts';
import { lintContent } from '../content/lint/lint-content.ts';
import { type Content, readContent } from '../content/read-content.ts';
import { noVoice } from '../content/voice.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic-error.ts';
import { systemErrorDiagnostic } from '../diagnostics/system-error.ts';
import { today } from '../facts/dates.ts';
import { Facts } from '../facts/read-facts.ts';
import { type ResultCache, resultKey } from '../runtime/result-cache.ts';
import { hashSources } from '../runtime/source-hash.ts';
import { createReviewSites, missingSignOffs } from './sign-off.ts';

/** All authored input: the content, and the packs. */
export interface Inputs {
  brands: Brand[];
  content: Content;
  /** What each pack adds to the pages. */
  overrides: LocalContent[];
  diagnostics: Diagnostic[];
}

/**
 * Reads and checks `content/` and these packs, with all problems at once. Never throws for what a person can fix. `allowOverdue`
 * permits facts whose review is long overdue. `lintCache` keeps what the rules say of `content/`, which most commands read unchanged.
 */
export function readInputs(packs: readonly string[], allowOverdue = false, lintCache?: ResultCache): Inputs {
  try {
    return readAll(packs, allowOverdue, lintCache);
  } catch (error) {
    const diagnostic =
      error instanceof DiagnosticError ? error.diagnostic : systemErrorDiagnostic(error, 'content');
    if (!diagnostic) throw error;
    return { brands: [], content: emptyContent, overrides: [], diagnostics: [diagnostic] };
  }
}

/** Placeholder content: never used when there are errors. */
const emptyContent: Content = {
  facts: new Facts(),
  pages: [],
  unreadablePages: [],
  navigation: { sections: [], doors: [], positionOf: () => ({ line: 1, column: 1 }) },
  messages: new Map(),
  revealingWords: { anywhere: [], whole: [] },
  doubtPhrases: {},
  topics: [],
  lawQuestions: [],
  voice: noVoice,
  preferredTerms: {},
  glossary: { terms: [], everyday: {} },
  browserTraces: [],
  searchLexicons: new Map(),
  translations: new Map(),
  gates: [],
};

function readAll(packs: readonly string[], allowOverdue: boolean, lintCache?: ResultCache): Inputs {
  const keyBefore = lintCache && lintKey();
  const { content, diagnostics: contentDiagnostics } = readContent('content', {
    today: today(),
    allowOverdue,
  });
  // What was saved while it was read is not what the key says.
  const isKept = lintCache && lintKey() === keyBefore;
  const { brands, diagnostics: packDiagnostics } = readBrands(packs, { allowOverdue });
  const localContents = brands.map((brand) => readLocalContent(brand, content));
  const lintDiagnostics = brands.flatMap((brand, index) =>
    lintBrandContent(brand, applyOverrides(localContents[index]?.local, content)),
  );
  const localDiagnostics = localContents.flatMap(({ diagnostics }) => diagnostics);
  const overrides = localContents.map(({ local }) => local);
  const diagnostics = [
    ...contentDiagnostics,
    ...(isKept && keyBefore ? lintCached(content, lintCache, keyBefore) : lintContent('content', content)),
    ...packDiagnostics,
    ...lintDiagnostics,
    ...localDiagnostics,
  ];
  const requiring = brands.filter(({ requireSignOff }) => requireSignOff);
  // Only valid content makes a site, and what has a mistake is about to change, so its sign-off would not last.
  if (requiring.length > 0 && !diagnostics.some(isError))
    diagnostics.push(
      ...missingSignOffs(createReviewSites({ brands: requiring, content, overrides }), allowOverdue),
    );
  return { brands, content, overrides, diagnostics };
}

/** What decides what the rules say of `content/`: the sources as they are now, and the day. */
function lintKey(): string {
  return resultKey(hashSources(['src', 'content', 'public']), today(), process.version);
}

function lintCached(content: Content, cache: ResultCache, key: string): Diagnostic[] {
  const known = cache.read(key);
  if (known) return JSON.parse(known.toString('utf8')) as Diagnostic[];
  const diagnostics = lintContent('content', content);
  cache.write(key, Buffer.from(JSON.stringify(diagnostics)));
  return diagnostics;
}
