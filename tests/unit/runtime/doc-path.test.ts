import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { docPath, programPath, withDocPaths } from '../../../src/runtime/doc-path.ts';

const project = path.resolve('my force');
const installed = (program: string, from = project) => ({ isInstalled: true, program, project: from });

test('in this repository a document is below docs', () => {
  assert.equal(docPath('adopting/recall.md'), 'docs/adopting/recall.md');
});

test('in a project it is below the installed package, also where that is shared with projects around it', () => {
  const program = path.join(project, 'node_modules', 'waymark');
  assert.equal(docPath('branding.md', installed(program)), 'node_modules/waymark/docs/branding.md');
  const inner = path.join(project, 'sites', 'north');
  assert.equal(
    docPath('adopting/recall.md', installed(program, inner)),
    '../../node_modules/waymark/docs/adopting/recall.md',
  );
});

test('from a package elsewhere it is where the project will have it, and no path of the machine', () => {
  for (const elsewhere of ['other', 'my force 2', path.join('..', 'cache')]) {
    const program = path.resolve(elsewhere, 'node_modules', 'waymark');
    assert.equal(docPath('hosting.md', installed(program)), 'node_modules/waymark/docs/hosting.md');
  }
});

test('any file of ours has its path in a project too, where the publisher can open it', () => {
  const page = 'content/pages/en/stay-safer/going-out.mdx';
  assert.equal(programPath(page), page);
  const program = path.join(project, 'node_modules', 'waymark');
  assert.equal(programPath(page, installed(program)), `node_modules/waymark/${page}`);
});

test('documents in a text get the path that they have here', () => {
  const text =
    'Read `docs/decisions/040-typed-words.md` first, then docs/hosting.md. No docs/ and no mydocs/a.md.';
  assert.equal(withDocPaths(text), text);
  const program = path.join(project, 'node_modules', 'waymark');
  const inProject = 'node_modules/waymark/docs';
  assert.equal(
    withDocPaths(text, installed(program)),
    `Read \`${inProject}/decisions/040-typed-words.md\` first, then ${inProject}/hosting.md. No docs/ and no mydocs/a.md.`,
  );
});
