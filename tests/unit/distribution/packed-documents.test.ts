import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { programFiles } from '../../../src/distribution/package-files.ts';

const packed = programFiles();
const sources = packed.filter((file) => file.startsWith('src/'));
const projectTemplates = sources.filter((file) => file.startsWith('src/brand/scaffold/project/'));

/** A path of a document, like `docs/branding.md`. */
const documentPath = /(?<![\w/])docs\/[\w/-]+\.md/g;

/** Returns what a program says: the text of a module without its comments, of any other file all of it. */
function textOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!/\.(?:ts|mjs)$/.test(file)) return text.replaceAll(/<!--[\s\S]*?-->/g, '');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.join('\n');
}

test('no message names a document by its path in this repository', () => {
  const named = sources.flatMap((file) =>
    [...textOf(file).matchAll(documentPath)].map(([name]) => `${file}: ${name}`),
  );
  assert.deepEqual(named, []);
});

test('every document that a message names is in the package', () => {
  const named = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bdocPath\('([^']+)'/g)].map(([, name]) => `docs/${name}`),
  );
  assert.ok(named.length > 10, `${named.length}`);
  for (const name of named) assert.ok(packed.includes(name) && existsSync(name), name);
});

test('every document that the files of a project and the changelog name is in the package', () => {
  const named = (files: string[], pattern: RegExp) =>
    files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name ?? ''));
  const inProject = named(projectTemplates, /node_modules\/waymark\/([\w/-]+\.md)/g);
  assert.deepEqual([...new Set(inProject)].sort(), ['docs/branding.md', 'docs/hosting.md']);
  const inChangelog = named(['CHANGELOG.md'], /(?<![\w/])(docs\/[\w/-]+\.md)/g);
  assert.ok(inChangelog.length > 1);
  for (const name of [...inProject, ...inChangelog]) assert.ok(packed.includes(name), name);
});
