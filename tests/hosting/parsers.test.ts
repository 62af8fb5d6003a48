import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { headersOf } from '../../src/hosting/headers.ts';
import { cloudflareHeaders } from '../../src/hosting/hosts/cloudflare.ts';
import { container } from '../../src/hosting/hosts/container.ts';
import { type Published, publish } from './published.ts';

/** Our files read by the very parsers that hosts use, where these packages are installed. */
const names = { netlify: '@netlify/headers-parser', docker: 'dockerfile-utils' };

let published: Published;
before(async () => {
  published = await publish();
});
after(() => rmSync(published.scratch, { recursive: true, force: true }));

function isMissing(name: string): string | false {
  try {
    import.meta.resolve(name);
    return false;
  } catch {
    return `THE PACKAGE ${name} IS NOT INSTALLED`;
  }
}

interface Rule {
  for: string;
  values: Record<string, string>;
}

test('Netlify: its own parser finds each header of the model, for pages and for files that may be kept', {
  skip: isMissing(names.netlify),
}, async () => {
  const { parseAllHeaders } = await import(names.netlify);
  const { publication, scratch } = published;
  const parsed = async (text: string): Promise<{ headers: Rule[]; errors: Error[] }> => {
    const file = path.join(scratch, '_headers');
    await writeFile(file, text);
    return parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: true });
  };
  const { headers, errors } = await parsed(cloudflareHeaders(publication));
  assert.deepEqual(errors, []);
  const [all, ...kept] = headers;
  assert.deepEqual(all, { for: '/*', values: headersOf('/', publication.needs) });
  assert.deepEqual(
    kept.map((rule) => rule.for),
    publication.kept,
  );
  for (const rule of kept)
    assert.equal(
      rule.values['Cache-Control'],
      headersOf(rule.for, publication.needs)['Cache-Control'],
      rule.for,
    );
  const broken = await parsed('/*\n  Cache-Control no-store: \n');
  assert.equal(broken.errors.length, 1);
});

test('the image: a reader of Containerfiles knows every instruction in ours, and refuses a misspelt one', {
  skip: isMissing(names.docker),
}, async () => {
  const { validate } = await import(names.docker);
  const text = container(published.publication);
  assert.deepEqual(validate(text), []);
  assert.equal(validate(text.replace('COPY', 'COPPY')).length, 1);
  assert.equal(validate(text.replace('EXPOSE 8080', 'EXPOSE web')).length, 1);
});
