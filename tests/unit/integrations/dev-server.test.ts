import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Plugin } from 'vite';
import { serveBrandAssets } from '../../../src/integrations/brand-assets.ts';
import { virtualSites } from '../../../src/integrations/virtual-sites.ts';

type Middleware = (request: object, response: object, next: () => void) => void;

/** Calls a hook of a plugin, whichever of its two forms it has. */
function callHook(hook: Plugin['resolveId' | 'load' | 'configureServer'], argument: unknown): unknown {
  const handler = typeof hook === 'object' ? hook.handler : hook;
  assert.ok(handler);
  return Reflect.apply(handler, {}, [argument]);
}

/** Requests an address of a development server that has this plugin only: the body, or undefined when it is left to others. */
function requestFrom(plugin: Plugin, url: string) {
  const middlewares: Middleware[] = [];
  callHook(plugin.configureServer, { middlewares: { use: (added: Middleware) => middlewares.push(added) } });
  const headers: Record<string, string> = {};
  let body: Buffer | undefined;
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    end: (content: Buffer) => {
      body = content;
    },
  };
  let passedOn = 0;
  for (const middleware of middlewares) middleware({ url }, response, () => passedOn++);
  assert.equal(passedOn, body ? 0 : 1, url);
  return { headers, body };
}

test('the development server serves the pictures of a pack, and leaves every other address alone', () => {
  const plugin = serveBrandAssets(['brands/midshire']);
  const logo = readFileSync('brands/midshire/logo.svg');
  const hash = createHash('sha256').update(logo).digest('hex').slice(0, 12);
  const served = requestFrom(plugin, `/assets/logo.${hash}.svg`);
  assert.deepEqual(served, { headers: { 'Content-Type': 'image/svg+xml' }, body: logo });
  for (const url of ['/', '/assets/', `/assets/logo.${'0'.repeat(12)}.svg`, `/logo.${hash}.svg`])
    assert.equal(requestFrom(plugin, url).body, undefined);
  assert.equal(requestFrom(serveBrandAssets([]), `/assets/logo.${hash}.svg`).body, undefined);
});

test('the pages of the development server import the sites of its packs', () => {
  const plugin = virtualSites(['brands/mid"shire']);
  const id = callHook(plugin.resolveId, 'virtual:waymark/sites');
  assert.match(String(callHook(plugin.load, id)), /createSites\(readInputs\(\["brands\/mid\\"shire"\]\)\)/);
  assert.equal(callHook(plugin.resolveId, 'virtual:other'), null);
  assert.equal(callHook(plugin.load, 'virtual:other'), null);
});
