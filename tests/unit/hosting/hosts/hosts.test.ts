import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostNames } from '../../../../src/brand/hosts.ts';
import { responseHeaders } from '../../../../src/hosting/headers.ts';
import {
  configFilesFor,
  publishedConfigFiles,
  serverConfigFiles,
} from '../../../../src/hosting/host-registry.ts';
import { minimalHostingModel as model } from '../../../support/hosting-models.ts';

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

test('every file belongs to a host', () => {
  const used = hostNames.flatMap((host) => configFilesFor(host, all).map(([name]) => name));
  assert.deepEqual([...new Set(used)].sort(), Object.keys(all).sort());
});
