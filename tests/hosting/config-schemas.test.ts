import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Ajv } from 'ajv';
import { azure } from '../../src/hosting/hosts/azure.ts';
import { wranglerConfig } from '../../src/hosting/hosts/cloudflare.ts';
import { cloudFront } from '../../src/hosting/hosts/cloudfront.ts';
import { type PublishedSite, publishSite } from '../support/published-site.ts';
import { resourceSchema, specification } from './cloudformation-schema.ts';

/** Our files for hosts that cannot run here, against the schemas of their vendors. */
let published: PublishedSite;
before(async () => {
  published = await publishSite();
});
after(() => rmSync(published.scratch, { recursive: true, force: true }));

/** Validation errors of a value against a schema of `tests/fixtures/schemas`. */
function schemaErrors(schema: object, value: unknown): string[] {
  // The older drafts that these schemas declare agree in every keyword that they use.
  const { $schema: _, id: __, ...rest } = schema as { $schema?: string; id?: string };
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const isValid = ajv.validate(rest, value);
  return isValid ? [] : (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

const readVendorSchema = (name: string) => JSON.parse(readFileSync(`tests/fixtures/schemas/${name}`, 'utf8'));

test('Azure: staticwebapp.config.json conforms to Microsoft’s schema, which refuses a misspelt key', () => {
  const config = JSON.parse(azure(published.publication));
  assert.deepEqual(schemaErrors(readVendorSchema('staticwebapp.config.json'), config), []);
  const broken = [
    { ...config, trailingSlash: 'sometimes' },
    { ...config, globalHeader: {} },
    { ...config, routes: [{ path: '/a' }] },
    { ...config, responseOverrides: { missing: { rewrite: '/404.html' } } },
  ];
  for (const error of broken)
    assert.notDeepEqual(schemaErrors(readVendorSchema('staticwebapp.config.json'), error), []);
});

test('Cloudflare: the project conforms to Wrangler’s schema, which refuses a misspelt key', () => {
  const project = JSON.parse(wranglerConfig(published.publication));
  assert.deepEqual(schemaErrors(readVendorSchema('wrangler.json'), project), []);
  const broken = [
    { ...project, assets: { ...project.assets, not_found_handling: '404' } },
    { ...project, assets: { ...project.assets, html: 'auto' } },
    { ...project, routes: [{ patern: 'a.example' }] },
    { ...project, worker_dev: false },
  ];
  for (const error of broken) assert.notDeepEqual(schemaErrors(readVendorSchema('wrangler.json'), error), []);
});

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
}

const resourceErrors = ({ Type, Properties }: Resource) => schemaErrors(resourceSchema(Type), Properties);

test('CloudFront: every resource conforms to Amazon’s specification, which refuses a missing or misspelt property', () => {
  const { Resources } = JSON.parse(cloudFront(published.publication)) as {
    Resources: Record<string, Resource>;
  };
  for (const [name, resource] of Object.entries(Resources)) {
    assert.ok(specification.ResourceTypes[resource.Type], resource.Type);
    assert.deepEqual(resourceErrors(resource), [], name);
  }
  const { Cache, Distribution, Bucket } = Resources;
  assert.ok(Cache && Distribution && Bucket);
  const without = structuredClone(Cache);
  delete (without.Properties['CachePolicyConfig'] as Record<string, unknown>)['MinTTL'];
  const inText = structuredClone(Distribution);
  (inText.Properties['DistributionConfig'] as Record<string, unknown>)['Enabled'] = 'yes';
  const unknown = { ...Bucket, Properties: { ...Bucket.Properties, PublicAccess: false } };
  for (const error of [without, inText, unknown]) assert.notDeepEqual(resourceErrors(error), [], error.Type);
});

test('CloudFront: every attribute that an output or a resource refers to exists', () => {
  const { Resources, Outputs } = JSON.parse(cloudFront(published.publication));
  const asked = JSON.stringify([Resources, Outputs]).matchAll(/"Fn::GetAtt":\["(\w+)","([\w.]+)"\]/g);
  let count = 0;
  for (const [, name = '', attribute = ''] of asked) {
    const given = Object.keys(specification.ResourceTypes[Resources[name].Type]?.Attributes ?? {});
    assert.ok(given.includes(attribute), `${name}.${attribute}: ${given}`);
    count += 1;
  }
  assert.ok(count > 5);
});
