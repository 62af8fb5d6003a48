import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { brandSchema } from '../../../src/brand/brand-schema.ts';
import { hostFolder, readHostNames } from '../../../src/brand/hosts.ts';
import {
  changedServerConfig,
  configFilesFor,
  deploymentSteps,
  hostConfigFiles,
  publishedConfigFiles,
  readHosts,
  serverConfigFiles,
} from '../../../src/hosting/host-registry.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-hosts-'));
after(() => rmSync(folder, { recursive: true }));

test('one file is a host, and a folder beside it is not', async () => {
  mkdirSync(path.join(folder, 'parts'));
  writeFileSync(
    path.join(folder, 'added.ts'),
    "export const host = { installed: { 'added.conf': ({ id }) => id } };",
  );
  writeFileSync(path.join(folder, 'first.ts'), 'export const host = { order: 1 };');
  writeFileSync(path.join(folder, 'later.ts'), 'export const host = { order: 999 };');
  writeFileSync(path.join(folder, 'middle.ts'), 'export const host = { order: 2 };');
  const hosts = await readHosts(folder);
  assert.deepEqual([...hosts.keys()], ['first', 'middle', 'later', 'added']);
  assert.deepEqual(Object.keys(hosts.get('added')?.installed ?? {}), ['added.conf']);
});

/** A folder of hosts with these modules. */
function hostModules(name: string, modules: Record<string, string>): string {
  const own = path.join(folder, name);
  mkdirSync(own);
  for (const [host, text] of Object.entries(modules)) writeFileSync(path.join(own, `${host}.ts`), text);
  return own;
}
const making = "export const make = () => ''; export const host = { installed: { 'a.conf': make } };";

test('a module without a host is an error that says what to write', async () => {
  const own = hostModules('unnamed', { one: 'export const oneHost = { order: 1 };' });
  await assert.rejects(readHosts(own), /one\.ts has no export "host"\. Write: export const host: Host/);
});

test('a file that two hosts make is an error, unless one function makes it', async () => {
  await assert.rejects(
    readHosts(hostModules('twice', { one: making, two: making })),
    /two and one each make "a\.conf"\. Write: the same function in both/,
  );
  const two = "import { make } from './one.ts'; export const host = { published: { 'a.conf': make } };";
  const hosts = await readHosts(hostModules('shared', { one: making, two }));
  assert.deepEqual([...hosts.keys()], ['one', 'two']);
});

test('a brand can name exactly the hosts that have a file', () => {
  const isHost = (name: string) => brandSchema.shape.host.safeParse(name).success;
  const names = readHostNames(hostFolder);
  assert.ok(names.length > 1);
  assert.deepEqual(names.filter(isHost), names);
  assert.ok(!isHost('elsewhere'));
  assert.ok(!isHost('bucket'), 'a part of a host');
});

test('every host gets exactly the files that it reads', () => {
  const both = { ...publishedConfigFiles, ...serverConfigFiles };
  const filesOf = (name: string) => configFilesFor(name, both).map(([file]) => file);
  for (const name of readHostNames(hostFolder)) assert.notDeepEqual(filesOf(name), [], name);
  assert.deepEqual(filesOf('cloudflare'), ['_headers', '.assetsignore', 'wrangler.json']);
  assert.deepEqual(filesOf('netlify'), ['_headers']);
  assert.deepEqual(filesOf('image'), ['Caddyfile', 'Containerfile']);
  assert.deepEqual(filesOf('elsewhere'), []);
  assert.equal(configFilesFor(undefined, both).length, Object.keys(both).length);
});

test('published files keep their order, since configurations list them all; those of a new host come after them', () => {
  const firstFiles = ['_headers', '.assetsignore', '.htaccess', 'web.config', 'staticwebapp.config.json'];
  assert.deepEqual(hostConfigFiles.slice(0, firstFiles.length), firstFiles);
  assert.deepEqual(Object.keys(publishedConfigFiles), hostConfigFiles);
});

test('the guide to packs names every host, and no other', () => {
  const [, row = ''] = /^\| `host` \| (.*?):/m.exec(readFileSync('docs/branding.md', 'utf8')) ?? [];
  const named = [...row.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  for (const name of readHostNames(hostFolder))
    assert.ok(
      named.includes(name),
      `docs/branding.md has no \`${name}\` in the row of \`host\`: write it there`,
    );
  for (const name of named)
    assert.ok(
      readHostNames(hostFolder).includes(name ?? ''),
      `docs/branding.md names the host \`${name}\`, which has no file`,
    );
});

test('the guide to hosting says how to install each host', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8').toLowerCase();
  for (const name of readHostNames(hostFolder))
    assert.match(
      guide,
      new RegExp(`^## .*${name}`, 'm'),
      `docs/hosting.md has no part on ${name}: write "## …" with the steps`,
    );
});

test('the next steps always say what to install, and what a copy of the last build still needs', () => {
  const [apache, caddy, container] = ['apache.conf', 'Caddyfile', 'Containerfile'].map(
    (name) => `dist/x.hosting/${name}`,
  );
  const unchanged = (file = '') => `If you installed ${file} of the last build, nothing in it changed.`;
  for (const [host, changed, steps] of [
    ['apache', undefined, `For apache: dist/x with ${apache}.`],
    [
      'apache',
      ['apache.conf'],
      `For apache: dist/x with ${apache}. Changed since the last build: ${apache}.`,
    ],
    ['apache', ['nginx.conf'], `For apache: dist/x with ${apache}. ${unchanged(apache)}`],
    ['image', undefined, `For image: dist/x with ${caddy} and ${container}.`],
    [
      'image',
      ['Caddyfile'],
      `For image: dist/x with ${caddy} and ${container}. Changed since the last build: ${caddy}. ${unchanged(container)}`,
    ],
    [
      'image',
      [],
      `For image: dist/x with ${caddy} and ${container}. ${unchanged(`${caddy} and ${container}`)}`,
    ],
    ['netlify', undefined, 'For netlify: dist/x, which holds all that it needs.'],
    ['netlify', [], 'For netlify: dist/x, which holds all that it needs.'],
  ] as const)
    assert.equal(deploymentSteps({ id: 'x', host }, changed), `${steps} Every step: docs/hosting.md`);
});

test('without a host, the next steps name the folder to install from, and what changed', () => {
  const install = 'For your host: dist/x with the file for it in dist/x.hosting, where there is one.';
  const changes = [undefined, [], ['Caddyfile', 'nginx.conf']];
  assert.deepEqual(
    changes.map((changed) => deploymentSteps({ id: 'x', host: undefined }, changed)),
    [
      `${install} Every step: docs/hosting.md`,
      `${install} If you installed that of the last build, nothing in it changed. Every step: docs/hosting.md`,
      `${install} Changed since the last build: dist/x.hosting/Caddyfile and dist/x.hosting/nginx.conf. Every step: docs/hosting.md`,
    ],
  );
});

test('a file of configuration changed when it is new, gone or different; others in the folder do not count', () => {
  const [staged, last] = ['staged', 'last'].map((name) =>
    mkdtempSync(path.join(os.tmpdir(), `waymark-${name}-`)),
  );
  assert.ok(staged && last);
  try {
    assert.equal(changedServerConfig(staged, path.join(last, 'none')), undefined, 'there was no last build');
    assert.deepEqual(changedServerConfig(staged, last), []);
    const write = (folder: string, name: string, text: string) =>
      writeFileSync(path.join(folder, name), text);
    for (const folder of [staged, last]) write(folder, 'nginx.conf', 'same');
    write(staged, 'apache.conf', 'new');
    write(last, 'Caddyfile', 'gone');
    write(staged, 'cloudfront.json', 'one');
    write(last, 'cloudfront.json', 'other');
    write(staged, 'manifest.json', 'differs in every build');
    assert.deepEqual(changedServerConfig(staged, last)?.sort(), [
      'Caddyfile',
      'apache.conf',
      'cloudfront.json',
    ]);
  } finally {
    for (const folder of [staged, last]) rmSync(folder, { recursive: true });
  }
});
