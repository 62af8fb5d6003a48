import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostNames } from '../../../../src/brand/hosts.ts';
import { responseHeaders } from '../../../../src/hosting/headers.ts';
import {
  configFilesFor,
  publishedConfigFiles,
  serverConfigFiles,
} from '../../../../src/hosting/host-registry.ts';
import { azure } from '../../../../src/hosting/hosts/azure.ts';
import { cloudflareHeaders } from '../../../../src/hosting/hosts/cloudflare.ts';
import { cloudFront } from '../../../../src/hosting/hosts/cloudfront.ts';
import { iisWebConfig } from '../../../../src/hosting/hosts/iis.ts';
import { fullHostingModel, minimalHostingModel as model } from '../../../support/hosting-models.ts';

const all = { ...publishedConfigFiles, ...serverConfigFiles };
const headers = Object.entries(responseHeaders('/steps/', model.cspSources));

/** All files of a host as one text, without the escapes of JSON and XML. */
function hostText(host: string): string {
  return configFilesFor(host, all)
    .map(([, generate]) => generate(model))
    .join('\n')
    .replaceAll(/\\?"/g, '"');
}

// CloudFront has its own properties for headers; the names below would find only a part of them.
for (const host of hostNames.filter((name) => name !== 'cloudfront'))
  test(`the files of ${host} name every header that all responses share`, () => {
    const text = hostText(host);
    assert.deepEqual(
      headers.filter(([name, value]) => !text.includes(name) || !text.includes(value)),
      [],
    );
  });

// tests/hosting/servers.test.ts asks the servers themselves; this sees in a moment what was taken out of one of them.
for (const [host, block, parts] of [
  ['nginx', /^server \{\n[\s\S]*?^\}/gm, ['access_log off;', 'error_log /dev/null;']],
  ['apache', /<VirtualHost [\s\S]*?<\/VirtualHost>/g, ['CustomLog /dev/null', 'ErrorLog /dev/null']],
] as const)
  test(`every server of ${host} writes no log`, () => {
    const blocks = hostText(host).match(block) ?? [];
    assert.ok(blocks.length > 1, `${blocks.length}`);
    for (const each of blocks) for (const part of parts) assert.ok(each.includes(part), `${part} in ${each}`);
  });

test('Caddy, which logs only what it is told to, is told nothing', () => {
  assert.doesNotMatch(hostText('caddy'), /^\s*log\b/m);
});

for (const [host, redirect] of [
  ['nginx', /if \(\S+_plain\) \{ return 302 \S+_plain; \}/],
  ['apache', /RewriteRule .* \[R=302,QSD,L\]/],
  ['caddy', /redir @added \{path\} 302/],
] as const)
  test(`${host} takes from the address of a page what others added to it`, () => {
    assert.match(hostText(host), redirect);
  });

test('every file belongs to a host', () => {
  const used = hostNames.flatMap((host) => configFilesFor(host, all).map(([name]) => name));
  assert.deepEqual([...new Set(used)].sort(), Object.keys(all).sort());
});

const manyFiles = Array.from({ length: 300 }, (_, index) => `/assets/picture-${index}.0123456789ab.svg`);

test('as many files have their own headers as a host has rules for, those of pages counted', () => {
  const rules = cloudflareHeaders({ ...fullHostingModel, filesWithHeaders: manyFiles }).match(/^\/.*$/gm);
  assert.deepEqual(rules, [
    '/*',
    '/look/',
    '/notes/',
    '/panel/',
    '/cy/chwilio/',
    '/cy/panel/',
    ...manyFiles.slice(0, 94),
  ]);
  const routesOf = (files: string[], errorPage = '/404.html') =>
    JSON.parse(azure({ ...model, filesWithHeaders: files, errorPage })).routes.filter(
      ({ route }: { route: string }) => route.startsWith('/assets/'),
    );
  const cached = routesOf(manyFiles);
  assert.ok(cached.length > 50 && cached.length < 300, `${cached.length}`);
  assert.deepEqual(routesOf(manyFiles.slice(0, cached.length)), cached);
  assert.deepEqual(routesOf(manyFiles.slice(0, cached.length + 1)), cached);
  assert.deepEqual(routesOf(manyFiles, `/${'x'.repeat(18_000)}`), []);
});

test('CloudFront: beyond the limit a data file has the headers of a page, never the page those of a file', () => {
  const scripts = Array.from({ length: 300 }, (_, index) => `/look/${index}.0123456789ab.js`);
  const { Resources } = JSON.parse(cloudFront({ ...fullHostingModel, filesWithHeaders: scripts }));
  const { CacheBehaviors } = Resources.Distribution.Properties.DistributionConfig;
  assert.deepEqual(
    CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern),
    ['/look/', '/notes/', '/panel/', '/cy/chwilio/', '/cy/panel/', ...scripts.slice(0, 69)],
  );
});

test('the error page of a folder within a folder has the whole path', () => {
  const otherErrorPages = [{ prefix: '/a/b/', page: '/a/b/404.html' }];
  assert.ok(iisWebConfig({ ...model, otherErrorPages }).includes('<location path="a/b"><system.webServer>'));
});
