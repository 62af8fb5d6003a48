import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { load } from 'cheerio';
import jsonld, { type JsonLdDocument, type Options } from 'jsonld';
import ts from 'typescript';
import { builtPages } from '../support/built-site-fixture.ts';
import { listedPages, origin, type SourcePage } from './sources.ts';

const graphs = builtPages.flatMap(({ html }) => {
  const $ = load(html);
  const scripts = $('script[type="application/ld+json"]').toArray();
  return scripts.map((script) => JSON.parse($(script).text()) as JsonLdDocument);
});

/** The terms of https://schema.org/docs/jsonldcontext.json that our pages use; no package has the file. */
const context = {
  '@vocab': 'http://schema.org/',
  url: { '@type': '@id' },
  item: { '@type': '@id' },
  lastReviewed: { '@type': 'Date' },
};

const options: Options.Frame & Options.DocLoader = {
  omitGraph: true,
  documentLoader: async (documentUrl) => {
    assert.equal(documentUrl, 'https://schema.org', 'no other context is loaded');
    return { documentUrl, document: { '@context': context } };
  },
};

/** The page as a search engine sees it: one tree, in which each reference is replaced by its node. */
async function frameOf(graph: JsonLdDocument): Promise<Record<string, unknown>> {
  const frame = { '@context': 'https://schema.org', '@type': 'WebPage' };
  return { ...(await jsonld.frame(graph, frame, options)) };
}

/** The menu of every page leads to these, so no section stands between them and the home page. */
const inMenu = [`${origin}/look/`, `${origin}/a-z/`];

function breadcrumbsOf(page: SourcePage): { name: string; item: string }[] {
  const home = listedPages.filter(({ url }) => url === `${origin}/`);
  const index = listedPages.filter(
    ({ section, isSectionIndex }) => isSectionIndex && section === page.section && !inMenu.includes(page.url),
  );
  return [...new Set([...home, ...index, page])].map(({ title, shortTitle, url }) => ({
    name: shortTitle ?? title,
    item: url,
  }));
}

function expectedFrame(page: SourcePage): Record<string, unknown> {
  const { url, reviewed } = page;
  const itemListElement = breadcrumbsOf(page).map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    ...step,
  }));
  return {
    ...{ '@context': 'https://schema.org', '@type': 'WebPage', url, lastReviewed: reviewed },
    ...(itemListElement.length > 1 && { breadcrumb: { '@type': 'BreadcrumbList', itemListElement } }),
  };
}

test('a JSON-LD processor sees each listed page with its address, review date and breadcrumbs', async () => {
  const sortByUrl = (frames: Record<string, unknown>[]) =>
    frames.toSorted((a, b) => String(a['url']).localeCompare(String(b['url'])));
  const frames = await Promise.all(graphs.map(frameOf));
  assert.deepEqual(sortByUrl(frames), sortByUrl(listedPages.map(expectedFrame)));
});

/** One graph of each shape: the compiler takes seconds for a hundred that differ in their text only. */
function distinctShapes(all: JsonLdDocument[]): JsonLdDocument[] {
  const withoutText = (key: string, value: unknown) =>
    typeof value === 'string' && key !== '@type' ? '' : value;
  return [...new Map(all.map((graph) => [JSON.stringify(graph, withoutText), graph])).values()];
}

/** What TypeScript says about graphs that are held against the whole vocabulary of schema.org. */
function vocabularyErrors(all: JsonLdDocument[]): string[] {
  const file = path.resolve('tests/clients/graphs.ts');
  const source = `import type { WebPage, WithContext } from 'schema-dts';\nexport const graphs: WithContext<WebPage>[] = ${JSON.stringify(all)};`;
  const { ES2022: target } = ts.ScriptTarget;
  const { NodeNext: module } = ts.ModuleKind;
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [], target, module };
  const host = ts.createCompilerHost(compilerOptions);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, target) : getSourceFile(name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], compilerOptions, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('every type and property is one of schema.org, with a value that it may have', () => {
  const text = JSON.stringify(graphs[0]);
  const faults = [
    ['"name"', '"naam"', /'"naam"' does not exist/],
    ['"WebPage"', '"Webpage"', /Did you mean '"WebPage"'/],
    ['"2026-11-21"', '5', /'number' is not assignable .*"lastReviewed"/],
  ] as const;
  const errors = vocabularyErrors([
    ...distinctShapes(graphs),
    ...faults.map(([from, to]) => JSON.parse(text.replace(from, to))),
  ]);
  assert.equal(errors.length, faults.length, errors.join('\n'));
  for (const [index, [, , message]] of faults.entries()) assert.match(errors[index] ?? '', message);
});
