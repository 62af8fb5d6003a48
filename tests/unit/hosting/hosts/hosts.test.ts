import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostNames } from '../../../../src/brand/hosts.ts';
import { createHostingModel } from '../../../../src/hosting/create-hosting-model.ts';
import { responseHeaders } from '../../../../src/hosting/headers.ts';
import {
  configFilesFor,
  deploymentSteps,
  publishedConfigFiles,
  serverConfigFiles,
} from '../../../../src/hosting/host-registry.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const pages = [
  { address: '/', html: '<style>a{}</style><script>x()</script>' },
  { address: '/look/', html: '<search class="search" data-search="{}" hidden></search>' },
];
const files = ['index.html', 'look/index.html', '404.html', 'assets/logo.0123456789ab.svg', 'sitemap.xml'];
const model = createHostingModel(loadExampleSite(), files, pages);
const all = { ...publishedConfigFiles, ...serverConfigFiles };

const headers = Object.entries(responseHeaders('/steps/', model.cspSources));

/** All files of a host as one text, without the escapes of JSON and XML. */
function hostText(host: string): string {
  const texts = configFilesFor(host, all).map(([, generate]) => generate(model));
  return texts
    .join('\n')
    .replaceAll(/\\?"/g, '"')
    .replaceAll(/&apos;|&#39;/g, "'");
}

// CloudFront has its own properties for headers; the names below would find only a part of them.
for (const host of hostNames.filter((name) => name !== 'cloudfront'))
  test(`the files of ${host} name every header that all responses share, or none`, () => {
    const text = hostText(host);
    const missing = headers.filter(([name, value]) => !text.includes(name) || !text.includes(value));
    if (missing.length < headers.length) assert.deepEqual(missing, []);
  });

test('these hosts send headers', () => {
  for (const host of ['apache', 'azure', 'caddy', 'cloudflare', 'iis', 'image', 'netlify', 'nginx'])
    assert.match(hostText(host), /Content-Security-Policy/, host);
});

test('CloudFront sends the policy', () => {
  const policy = responseHeaders('/steps/', model.cspSources)['Content-Security-Policy'];
  assert.ok(serverConfigFiles['cloudfront.json']?.(model).includes(JSON.stringify(policy)));
});

test('a JSON file can be parsed', () => {
  for (const [name, generate] of Object.entries(all))
    if (name.endsWith('.json')) assert.doesNotThrow(() => JSON.parse(generate(model)), name);
});

test('a pack that names its host gets only the files of that host; every file belongs to a host', () => {
  const used = hostNames.flatMap((host) => configFilesFor(host, all).map(([name]) => name));
  assert.deepEqual([...new Set(used)].sort(), Object.keys(all).sort());
  assert.deepEqual(
    configFilesFor('netlify', all).map(([name]) => name),
    ['_headers'],
  );
  assert.equal(configFilesFor(undefined, all).length, Object.keys(all).length);
});

test('the steps for a host say what to install beside the folder', () => {
  assert.match(
    deploymentSteps('nginx', 'midshire'),
    /dist\/midshire with dist\/midshire\.hosting\/nginx\.conf/,
  );
  assert.match(deploymentSteps('netlify', 'midshire'), /which holds all that it needs/);
});
