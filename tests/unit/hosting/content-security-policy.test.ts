import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  type CspSources,
  collectCspSources,
  contentSecurityPolicy,
  type PageCapability,
  usedCapabilities,
} from '../../../src/hosting/content-security-policy.ts';
import { responseHeaders } from '../../../src/hosting/headers.ts';

const noSources: CspSources = {
  scripts: [],
  styles: [],
  special: [{ address: '/look/', capability: 'search' }],
};

test('inline code is hashed as browsers hash it, each once and sorted; data and files are not code', () => {
  const html = `
    <style>a{}</style><style media="print">
      c{}
    </style><style></style>
    <script>x()</script><script type="module">
      y();
    </script><script></script>
    <script type="application/ld+json">{}</script><script id="a" type="application/ld+json">{}</script>
    <script src="/assets/a.js"></script><script defer src="/assets/b.js">never()</script>`;
  const pages = [html, '<style>b{}</style><script>x()</script>'].map((page) => ({
    address: '/',
    html: page,
  }));
  const { scripts, styles } = collectCspSources(pages);
  const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  assert.deepEqual(scripts, ['', 'x()', '\n      y();\n    '].map(sha).sort());
  assert.deepEqual(styles, ['', 'a{}', 'b{}', '\n      c{}\n    '].map(sha).sort());
});

test('each capability opens its own directives and no other', () => {
  const sources: CspSources = { scripts: ["'sha256-a'", "'sha256-b'"], styles: ["'sha256-c'"], special: [] };
  const end = "require-trusted-types-for 'script'; trusted-types 'none'";
  const middle = "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors";
  assert.deepEqual(
    [undefined, 'search', 'typing', 'frame'].map((capability) =>
      contentSecurityPolicy(sources, capability as PageCapability | undefined),
    ),
    [
      `default-src 'none'; script-src 'sha256-a' 'sha256-b'; style-src 'sha256-c'; ${middle} 'none'; ${end}`,
      `default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'; style-src 'sha256-c'; connect-src 'self'; ${middle} 'none'; ${end}`,
      `default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; style-src 'sha256-c'; ${middle} 'none'; ${end}`,
      `default-src 'none'; script-src 'sha256-a' 'sha256-b'; style-src 'sha256-c'; ${middle} *; ${end}`,
    ],
  );
  assert.equal(
    contentSecurityPolicy({ scripts: [], styles: [], special: [] }),
    `default-src 'none'; script-src 'none'; style-src 'none'; ${middle} 'none'; ${end}`,
  );
});

test('a capability is found by the address of the panel, the search box, or a script of this host', () => {
  const capabilityOf = (address: string, html: string) =>
    collectCspSources([{ address, html }]).special.map(({ capability }) => capability);
  for (const [address, html, expected] of [
    ['/panel/', '<search data-search="{}"><script src="/a.js">', ['frame']],
    ['/look/', '<search data-search="{}"><script src="/a.js">', ['search']],
    ['/look/', '<search class="a" data-search="{}">', ['search']],
    ['/look/', '<search><p data-search="{}">', []],
    ['/look/', '<search class="data-search="{}"">', []],
    ['/notes/', '<script type="module" src="/a.js">', ['typing']],
    ['/notes/', '<script><a src="/a.js">', []],
    ['/notes/', '<script data-src="/a.js">', ['typing']],
    ['/notes/', '<script xsrc="/a.js">', []],
    ['/notes/', '<script src="https://elsewhere.example/a.js">', []],
  ] as const)
    assert.deepEqual(capabilityOf(address, html), expected, html);
});

test('the capabilities of a brand are listed once each', () => {
  const special = (['search', 'frame', 'search'] as const).map((capability) => ({
    address: '/',
    capability,
  }));
  assert.deepEqual(usedCapabilities({ scripts: [], styles: [], special }), ['search', 'frame']);
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
