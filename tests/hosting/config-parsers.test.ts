import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { parseAllHeaders } from '@netlify/headers-parser';
import { validate } from 'dockerfile-utils';
import { responseHeaders } from '../../src/hosting/headers.ts';
import { cloudflareHeaders } from '../../src/hosting/hosts/cloudflare.ts';
import { containerfile } from '../../src/hosting/hosts/image.ts';
import { type PublishedSite, publishSite } from '../support/published-site.ts';

/** Our files, read by the parsers that hosts use. */
let published: PublishedSite;
before(async () => {
  published = await publishSite();
});
after(() => rmSync(published.scratch, { recursive: true, force: true }));

interface HeaderRule {
  for: string;
  values: Record<string, string>;
}

test('Netlify: its own parser finds each header of the model, for pages and for files with their own', async () => {
  const { publication, scratch } = published;
  const parsed = async (text: string): Promise<{ headers: HeaderRule[]; errors: Error[] }> => {
    const file = path.join(scratch, '_headers');
    await writeFile(file, text);
    return parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: true });
  };
  const { headers, errors } = await parsed(cloudflareHeaders(publication));
  assert.deepEqual(errors, []);
  // A later rule wins.
  const sent = (address: string) =>
    Object.assign(
      {},
      ...headers.filter((rule) => ['/*', address].includes(rule.for)).map((rule) => rule.values),
    );
  const { cspSources, filesWithHeaders } = publication;
  const special = cspSources.special.map(({ address }) => address);
  assert.ok(special.includes('/panel/') && filesWithHeaders.length > 0);
  for (const address of ['/steps/', ...special, ...filesWithHeaders]) {
    // Netlify cannot remove a header: there a browser obeys the policy, which precedes this one.
    const more = address === '/panel/' && { 'X-Frame-Options': 'DENY' };
    assert.deepEqual(sent(address), { ...responseHeaders(address, cspSources), ...more }, address);
  }
  assert.equal(headers.length, 1 + special.length + filesWithHeaders.length);
  const broken = await parsed('/*\n  Cache-Control no-store: \n');
  assert.equal(broken.errors.length, 1);
});

test('the image: a Containerfile parser accepts every instruction of ours, and refuses a misspelt one', async () => {
  const text = containerfile(published.publication);
  assert.deepEqual(validate(text), []);
  assert.equal(validate(text.replace('COPY', 'COPPY')).length, 1);
  assert.equal(validate(text.replace('EXPOSE 8080', 'EXPOSE web')).length, 1);
});
