import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import vm from 'node:vm';
import { load } from 'cheerio';
import { contentTypes } from '../../src/hosting/content-types.ts';
import { createHostingModel } from '../../src/hosting/create-hosting-model.ts';
import { responseHeaders } from '../../src/hosting/headers.ts';
import { hostConfigFiles } from '../../src/hosting/host-registry.ts';
import { azure } from '../../src/hosting/hosts/azure.ts';
import { caddy } from '../../src/hosting/hosts/caddy.ts';
import {
  cloudflareAssetsIgnore,
  cloudflareHeaders,
  wranglerConfig,
} from '../../src/hosting/hosts/cloudflare.ts';
import { cloudFront, viewerRequestFunction } from '../../src/hosting/hosts/cloudfront.ts';
import { iisWebConfig } from '../../src/hosting/hosts/iis.ts';
import { containerfile } from '../../src/hosting/hosts/image.ts';
import { loadExampleSite } from '../support/example-site.ts';
import { installServers, serverPaths } from '../support/install-servers.ts';
import { bilingualSite, type PublishedSite, publishSite } from '../support/published-site.ts';
import { validateWebConfig } from './validate-web-config.ts';

const missingServers: string[] = installServers();
let published: PublishedSite;
before(async () => {
  published = await publishSite();
});
after(() => rmSync(published.scratch, { recursive: true, force: true }));

const expectedHeaders = () => Object.entries(responseHeaders('/steps/', published.publication.cspSources));
const policyAt = (address: string) =>
  responseHeaders(address, published.publication.cspSources)['Content-Security-Policy'];
const manyPaths = () => Array.from({ length: 300 }, (_, n) => `/assets/picture-${n}.0123456789ab.svg`);
const isPublished = (name: string) => existsSync(path.join(published.folder, name));

/** Parses a `_headers` file as Cloudflare does: every matching rule applies, in order. */
function applyHeadersFile(text: string, address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  const rules = text.split(/\n(?=\/)/).map((part) => part.trim().split(/\n\s*/));
  const fits = (rule: string) =>
    rule.endsWith('*') ? address.startsWith(rule.slice(0, -1)) : address === rule;
  for (const line of rules.filter(([rule = '']) => fits(rule)).flatMap(([, ...lines]) => lines)) {
    const [, off, name = '', value = ''] = /^(! )?([^:]+)(?:: (.+))?$/.exec(line) ?? [];
    headers[name] = off || !headers[name] ? value : `${headers[name]}, ${value}`;
  }
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

const dataPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const files = () => published.publication.filesWithHeaders;
/** The headers of a file that differ from those of a page, as the model has them. */
const ownHeaders = (file: string) =>
  Object.fromEntries(
    Object.entries(responseHeaders(file, published.publication.cspSources)).filter(
      ([name, value]) => value !== Object.fromEntries(expectedHeaders())[name],
    ),
  );

test('the published site has data files in both folders with hashed names, and pictures that are none', () => {
  for (const name of [
    /^\/assets\/.+\.js$/,
    /^\/look\/en\.\w+\.js$/,
    /^\/look\/en\.\w+\.json$/,
    /^\/facts\.json$/,
  ])
    assert.equal(policyAt(files().find((file) => name.test(file)) ?? ''), dataPolicy, `${name}`);
  assert.deepEqual(Object.keys(ownHeaders(files()[0] ?? '')), ['Cache-Control']);
});

test('an error page needs no capability, since every missing address gets it with the policy of a page', () => {
  const { cspSources, errorPage, otherErrorPages } = published.publication;
  const errorPages = [errorPage, ...otherErrorPages.map(({ page }) => page)];
  const withCapability = cspSources.special.map(({ address }) => address);
  assert.deepEqual(
    withCapability.filter((address) => errorPages.includes(address)),
    [],
  );
});

test('Cloudflare: each address has the headers of the model, within the limits of 100 rules and 2,000 characters', () => {
  const { publication } = published;
  const text = cloudflareHeaders(publication);
  for (const [address, isFound] of [
    ['/', true],
    ['/look/', true],
    ['/look/nothing/', false],
    ['/panel/', true],
    ['/panel/nothing/', false],
    ['/notes/here/', true],
    ['/steps/', true],
    ...files().map((file) => [file, true] as const),
    ['/assets/nothing.svg', false],
    ['/assets/nothing.js', false],
    ['/look/en.nothing.js', false],
  ] as const)
    assert.deepEqual(
      applyHeadersFile(text, address),
      responseHeaders(address, publication.cspSources, isFound),
      address,
    );
  assert.match(applyHeadersFile(text, '/look/')['Content-Security-Policy'] ?? '', /'wasm-unsafe-eval'/);
  const long = cloudflareHeaders({ ...publication, filesWithHeaders: manyPaths() });
  assert.equal(long.match(/^\//gm)?.length, 100);
  assert.ok(Math.max(...text.split('\n').map((line) => line.length)) <= 2000);
});

test('Netlify: every line is a path, a comment, a header, or without a colon and therefore skipped by its parser', () => {
  const lines = cloudflareHeaders(published.publication).split('\n').filter(Boolean);
  for (const line of lines) assert.match(line, /^\/\S*$|^ {2}[A-Za-z-]+: \S.*$|^ {2}! [A-Za-z-]+$/);
});

test('Cloudflare: the project publishes the folder, with error pages and folders', () => {
  const ignored = cloudflareAssetsIgnore(published.publication).split('\n');
  for (const name of ['*.br', '*.gz', '.htaccess', 'web.config']) assert.ok(ignored.includes(name), name);
  assert.ok(!ignored.includes('_headers'));
  const project = JSON.parse(wranglerConfig(published.publication));
  assert.equal(project.assets.directory, '../midshire');
  assert.equal(project.assets.not_found_handling, '404-page');
  assert.deepEqual(
    project.routes.map(({ pattern }: { pattern: string }) => pattern),
    published.publication.hostnames,
  );
});

test('Azure: the file is at most 20 kB, with every header, type and error', () => {
  const { publication, folder } = published;
  const text = azure(publication);
  const config = JSON.parse(text);
  assert.deepEqual(config.globalHeaders, Object.fromEntries(expectedHeaders()));
  assert.equal(config.trailingSlash, 'always');
  assert.deepEqual(config.responseOverrides['404'], { rewrite: '/404.html', statusCode: 404 });
  assert.ok(existsSync(path.join(folder, config.responseOverrides['404'].rewrite)));
  const routes = new Map(config.routes.map((each: { route: string }) => [each.route, each]));
  for (const file of hostConfigFiles.filter((name) => name !== 'staticwebapp.config.json'))
    assert.deepEqual(routes.get(`/${file}`), { route: `/${file}`, statusCode: 404 });
  // The route of a page is that of its file, which Azure also applies to the folder.
  for (const page of ['/', '/look/', '/cy/look/'])
    assert.deepEqual(routes.get(`${page}index.html`), {
      route: `${page}index.html`,
      headers: { 'Content-Security-Policy': policyAt(page) },
    });
  const { headers } = routes.get('/panel/index.html') as { headers: Record<string, string> };
  assert.deepEqual(headers, { 'Content-Security-Policy': policyAt('/panel/'), 'X-Frame-Options': '' });
  for (const route of files()) assert.deepEqual(routes.get(route), { route, headers: ownHeaders(route) });
  assert.equal(routes.size, config.routes.length, 'Azure applies the first of two routes only');
  assert.ok(Buffer.byteLength(azure({ ...publication, filesWithHeaders: manyPaths() })) <= 20 * 1024);
});

test('IIS: web.config is well formed and contains known elements only, with every header, type and error page', () => {
  const { publication } = published;
  const text = iisWebConfig(publication);
  assert.deepEqual(validateWebConfig(text.replace(/^<\?.*\?>\n/, '')), []);
  assert.deepEqual(validateWebConfig('<add name="a" /><files><clear other="" /></add>'), [
    'other of clear',
    '</add> ends another element',
  ]);
  const $ = load(text, { xml: true });
  for (const [name, value] of expectedHeaders())
    assert.equal(
      $(`configuration > system\\.webServer customHeaders > add[name="${name}"]`).attr('value'),
      value,
    );
  for (const [extension, type] of Object.entries(contentTypes))
    assert.equal($(`mimeMap[fileExtension=".${extension}"]`).attr('mimeType'), type);
  for (const status of [403, 404]) {
    const page = (where: string) =>
      $(`${where} > system\\.webServer > httpErrors > error[statusCode="${status}"]`).attr('path');
    assert.equal(page('configuration'), '404.html');
    assert.equal(page('location[path="cy"]'), 'cy\\404.html');
  }
  assert.ok(isPublished('cy/404.html'));
  for (const file of files()) {
    const added = $(`location[path="${file.slice(1)}"] add`).toArray();
    assert.deepEqual(
      Object.fromEntries(added.map(({ attribs }) => [attribs['name'], attribs['value']])),
      ownHeaders(file),
    );
  }
  for (const page of ['', 'look/', 'cy/look/'])
    assert.equal(
      $(`location[path="${page}index.html"] add[name="Content-Security-Policy"]`).attr('value'),
      policyAt(`/${page}`),
    );
  const framing = $('location[path="panel/index.html"]').find('[name="X-Frame-Options"]');
  assert.deepEqual(
    framing.toArray().map(({ name }) => name),
    ['remove'],
  );
  assert.equal($('location[path="assets"]').length, 0);
});

test('CloudFront: the template is complete, and its policy contains every header but the one that varies by file', () => {
  const { publication } = published;
  const template = JSON.parse(cloudFront(publication));
  const names = new Set([
    ...Object.keys(template.Resources),
    ...Object.keys(template.Parameters),
    'AWS::AccountId',
  ]);
  const references = [...JSON.stringify(template).matchAll(/"Ref":"([^"]+)"|"Fn::GetAtt":\["(\w+)"/g)];
  assert.ok(references.length > 8);
  for (const [, ref, attribute] of references) assert.ok(names.has(ref ?? attribute ?? ''), ref ?? attribute);
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } =
    template.Resources.Headers.Properties.ResponseHeadersPolicyConfig;
  const sent: Record<string, string> = {
    'Content-Security-Policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy,
    'Strict-Transport-Security': `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
    'X-Content-Type-Options': security.ContentTypeOptions.Override ? 'nosniff' : '',
    'X-Frame-Options': security.FrameOptions.FrameOption,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }: Record<string, string>) => [Header, Value])),
  };
  assert.deepEqual({ ...sent, 'Cache-Control': 'no-store' }, Object.fromEntries(expectedHeaders()));
  // CloudFront's limits for a policy: ten custom headers, 1,783 characters each, 10,240 together.
  assert.ok(custom.Items.length <= 10);
  assert.ok(Object.values(sent).every((value) => value.length <= 1783));
});

test('CloudFront: each page and data file with its own policy gets its headers', () => {
  const { publication } = published;
  const { Resources } = JSON.parse(cloudFront(publication));
  for (const name of ['Distribution', 'Distribution2']) {
    const { CacheBehaviors } = Resources[name].Properties.DistributionConfig;
    assert.deepEqual(
      CacheBehaviors.map((each: { PathPattern: string }) => each.PathPattern),
      [
        ...publication.cspSources.special.map(({ address }) => address),
        ...files().filter((file) => /\.(?:js|json)$/.test(file)),
      ],
    );
    for (const each of CacheBehaviors) {
      const { SecurityHeadersConfig: sent } =
        Resources[each.ResponseHeadersPolicyId.Ref].Properties.ResponseHeadersPolicyConfig;
      assert.equal(sent.ContentSecurityPolicy.ContentSecurityPolicy, policyAt(each.PathPattern));
      assert.equal('FrameOptions' in sent, each.PathPattern !== '/panel/');
    }
  }
});

test('CloudFront: each language with its own host name has its own error page, and all can read the bucket', () => {
  const template = JSON.parse(cloudFront(published.publication));
  const pageOf = (name: string) => {
    const { DistributionConfig: config } = template.Resources[name].Properties;
    assert.equal(config.Logging, undefined);
    for (const each of config.CustomErrorResponses) assert.equal(each.ResponseCode, 404);
    const pages = config.CustomErrorResponses.map(
      (each: { ResponsePagePath: string }) => each.ResponsePagePath,
    );
    return [config.Aliases, [...new Set(pages)]];
  };
  assert.deepEqual(pageOf('Distribution'), [['information.midshire.example'], ['/404.html']]);
  assert.deepEqual(pageOf('Distribution2'), [['gwybodaeth.midshire.example'], ['/cy/404.html']]);
  const { Condition } = template.Resources.BucketPolicy.Properties.PolicyDocument.Statement[0];
  const allowed = JSON.stringify(Condition.StringEquals['AWS:SourceArn']);
  for (const name of ['Distribution', 'Distribution2']) {
    assert.ok(allowed.includes(`{"Ref":"${name}"}`), name);
    assert.ok(template.Outputs[name]);
  }
  assert.ok(template.Outputs.Domain && template.Outputs.Domain2);
});

test('CloudFront: languages that share a host name share its distribution and the error page of the first', () => {
  const english = bilingualSite(loadExampleSite().brand.domains['en'] ?? '');
  const { Resources } = JSON.parse(cloudFront(createHostingModel(english, [], [])));
  assert.equal(Resources.Distribution2, undefined);
  const { DistributionConfig: config } = Resources.Distribution.Properties;
  assert.deepEqual(config.Aliases, ['information.midshire.example']);
  assert.equal(config.CustomErrorResponses[0].ResponsePagePath, '/404.html');
});

test('CloudFront: the function maps a folder to its page and redirects to no other host', () => {
  const handler = vm.runInNewContext(`${viewerRequestFunction}; handler`);
  const answer = (uri: string, querystring = {}) => handler({ request: { uri, querystring } });
  for (const file of published.files)
    assert.equal(answer(`/${file.replace(/(?<=^|\/)index\.html$/, '')}`).uri, `/${file}`);
  assert.equal(answer('/steps').headers.location.value, '/steps/');
  assert.equal(answer('//elsewhere.example/steps').headers.location.value, '/elsewhere.example/steps/');
  const added = answer('/steps/', { q: { value: 'my ex' } });
  assert.deepEqual([added.statusCode, added.headers.location.value], [302, '/steps/']);
  assert.equal(added.headers['cache-control'].value, 'no-store');
  assert.equal(
    answer('/assets/a.js', { v: { value: '1' } }).uri,
    '/assets/a.js',
    'only pages are redirected',
  );
  assert.ok(viewerRequestFunction.length < 10_000);
});

test('the image contains the site and its configuration, and runs unprivileged', () => {
  const text = containerfile(published.publication);
  for (const [, from = ''] of text.matchAll(/^COPY (\S+)/gm))
    assert.ok(existsSync(path.join('dist', from)), from);
  assert.match(text, /^USER 65534/m);
});

test('Caddy parses its file unchanged, with every host', {
  skip: missingServers.includes('caddy') && 'THERE IS NO CADDY ON THIS MACHINE',
}, () => {
  const file = path.join(published.scratch, 'Caddyfile');
  writeFileSync(file, caddy(published.publication));
  const env = { PATH: process.env['PATH'], HOME: published.scratch };
  const { status, stdout, stderr } = spawnSync(
    serverPaths.caddy,
    ['adapt', '--config', file, '--adapter', 'caddyfile'],
    { encoding: 'utf8', env },
  );
  assert.equal(status, 0, stderr);
  for (const host of published.publication.hostnames) assert.ok(stdout.includes(`"${host}"`), host);
});

test('what an administrator installs is not in the published folder', () => {
  for (const name of [
    'nginx.conf',
    'Caddyfile',
    'apache.conf',
    'cloudfront.json',
    'wrangler.json',
    'Containerfile',
  ]) {
    assert.ok(!isPublished(name), name);
    assert.ok(readFileSync(path.join('dist/midshire.hosting', name), 'utf8').length > 100, name);
  }
});
