import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  type CspSources,
  collectCspSources,
  contentSecurityPolicy,
} from '../../../src/hosting/content-security-policy.ts';
import { responseHeaders } from '../../../src/hosting/headers.ts';

const noSources: CspSources = {
  scripts: [],
  styles: [],
  special: [{ address: '/look/', capability: 'search' }],
};

test('inline code is hashed as browsers hash it, each once; data is not code', () => {
  const page = '<style>a{}</style><script>x()</script><script type="application/ld+json">{}</script>';
  const { scripts, styles } = collectCspSources([page, page].map((html) => ({ address: '/', html })));
  const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  assert.deepEqual(scripts, [sha('x()')]);
  assert.deepEqual(styles, [sha('a{}')]);
});

test('a policy without inline code allows none', () => {
  assert.match(contentSecurityPolicy(noSources), /script-src 'none'; style-src 'none'/);
});

test('only pages with the search may fetch files and compile the full text', () => {
  const policyAt = (address: string, isFound = true) =>
    responseHeaders(address, noSources, isFound)['Content-Security-Policy'] ?? '';
  assert.match(policyAt('/look/'), /script-src 'self' 'wasm-unsafe-eval';.*connect-src 'self'/);
  for (const policy of [policyAt('/steps/'), policyAt('/look/', false), policyAt('/look/en/pagefind.js')])
    assert.doesNotMatch(policy, /wasm|script-src [^;]*'self'|connect-src/);
  const pages = [
    { address: '/look/', html: '<search class="search" data-search="{}" hidden></search>' },
    { address: '/steps/', html: '<search class="search" data-search hidden></search>' },
  ];
  assert.deepEqual(collectCspSources(pages).special, [{ address: '/look/', capability: 'search' }]);
});

test('only the panel may be framed, and only a page of the record loads a script from this host', () => {
  const pages = [
    { address: '/notes/here/', html: '<script type="module" src="/assets/page.ABCDEFGH.js"></script>' },
    { address: '/panel/', html: '' },
    { address: '/cy/panel/', html: '' },
    { address: '/about/panel/', html: '' },
  ];
  const needs = collectCspSources(pages);
  assert.deepEqual(needs.special, [
    { address: '/notes/here/', capability: 'typing' },
    { address: '/panel/', capability: 'frame' },
    { address: '/cy/panel/', capability: 'frame' },
  ]);
  const at = (address: string, isFound = true) => responseHeaders(address, needs, isFound);
  assert.match(at('/notes/here/')['Content-Security-Policy'] ?? '', /script-src 'self';/);
  for (const address of ['/panel/', '/cy/panel/']) {
    assert.match(at(address)['Content-Security-Policy'] ?? '', /script-src 'none'.*frame-ancestors \*;/);
    assert.equal('X-Frame-Options' in at(address), false);
  }
  for (const headers of [at('/'), at('/notes/here/'), at('/panel/', false), at('/about/panel/')]) {
    assert.match(headers['Content-Security-Policy'] ?? '', /frame-ancestors 'none'/);
    assert.equal(headers['X-Frame-Options'], 'DENY');
  }
});
