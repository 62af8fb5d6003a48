import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  pageCount,
  toDeploymentDiagnostics,
} from '../../../../src/monitor/deployment/deployment-diagnostics.ts';
import type { DeploymentIssue } from '../../../../src/monitor/deployment/deployment-issue.ts';

const base = new URL('https://advice.midshire.example/');
const issue = (kind: DeploymentIssue['kind'], address: string, message = 'is wrong'): DeploymentIssue => ({
  kind,
  address,
  message,
});
const at = (address: string) => `https://advice.midshire.example${address}`;

/** What a person is told to do for each kind of issue. */
const fixes = {
  content: 'the copy of the last build to the host again, and find out who or what has changed this one',
  missing:
    'all that is inside dist/<id> to the root of the host again: not the folder itself, and no part of it left out',
  headers: 'the headers of the last build to the host again, from dist/<id>.hosting (docs/hosting.md)',
  host: 'the configuration of the last build to the host again (docs/hosting.md)',
  scan: 'what the last build wrote to the host again, the copy and its headers (docs/hosting.md)',
  silent: 'nothing yet: run the check again, and look at the site in a browser',
  wish: 'what the warning asks for, or nothing where the host leaves no choice',
};
const diagnostics = (issues: DeploymentIssue[], pages = 1000) => toDeploymentDiagnostics(issues, base, pages);

test('each kind of issue has its fix, and only a wish is a warning', () => {
  for (const kind of ['content', 'missing', 'headers', 'host', 'scan', 'silent', 'wish'] as const)
    assert.deepEqual(diagnostics([issue(kind, '/a/')]), [
      {
        file: at('/a/'),
        message: 'is wrong',
        fix: fixes[kind],
        ...(kind === 'wish' && { severity: 'warning' }),
      },
    ]);
});

test('an issue of more than three addresses is one diagnostic; others and other kinds are apart', () => {
  const three = ['/c/', '/a/', '/b/', '/a/'].map((address) => issue('headers', address));
  const filesOf = (issues: DeploymentIssue[]) =>
    diagnostics(issues).map(({ file, message }) => `${file} ${message}`);
  assert.deepEqual(
    filesOf(three),
    ['/a/', '/b/', '/c/'].map((address) => `${at(address)} is wrong`),
  );
  assert.deepEqual(filesOf([...three, issue('headers', '/d/')]), [
    `${at('/a/')} and 3 other addresses is wrong`,
  ]);
  assert.deepEqual(filesOf([...three, issue('host', '/d/'), issue('headers', '/e/', 'is bad')]), [
    ...['/a/', '/b/', '/c/'].map((address) => `${at(address)} is wrong`),
    `${at('/d/')} is wrong`,
    `${at('/e/')} is bad`,
  ]);
  assert.deepEqual(diagnostics([]), []);
});

test('content comes last, at most twelve of it; the number of the rest is told', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => issue('content', `/${index}/`, `differs at ${index}`));
  const host = issue('host', '/a/');
  const messages = (issues: DeploymentIssue[]) => diagnostics(issues).map(({ message }) => message);
  const twelve = many(12).map(({ message }) => message);
  assert.deepEqual(messages([...many(12), host]), ['is wrong', ...twelve]);
  assert.deepEqual(messages([...many(14), host]), [
    'is wrong',
    ...twelve,
    'differs in 2 more places like these',
  ]);
  assert.deepEqual(diagnostics(many(13)).at(-1), {
    file: base.href,
    message: 'differs in 1 more places like these',
    fix: fixes.content,
  });
});

test('when half of the pages differ, it is another build', () => {
  const issues = [issue('content', '/a/'), issue('content', '/a/', 'is bad'), issue('content', '/b/')];
  const first = (pages: number) => diagnostics(issues, pages)[0];
  assert.deepEqual(first(4), {
    file: base.href,
    message: 'is another build than the manifest tells of: 2 files differ',
    fix: 'the newest copy to the host with its headers, and empty its caches; or take the manifest of the build that is published',
  });
  assert.equal(first(5)?.message, 'is wrong');
  for (const kind of ['headers', 'missing'] as const)
    assert.equal(diagnostics([issue(kind, '/a/'), issue(kind, '/b/')], 4).length, 2, kind);
});

test('pages are counted by their type', () => {
  const file = (type: string) => ({ address: '/', bytes: 0, sha256: '', type, headers: 0 });
  const types = ['text/html; charset=utf-8', 'text/html', 'application/text/html', 'text/css'];
  const manifest = { manifest: 1 as const, id: 'a', hosts: [], headers: [], errorPages: [], notSent: [] };
  assert.equal(pageCount({ ...manifest, files: types.map(file) }), 2);
});
