import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { previewRoutes } from '../../../src/preview/preview-routes.ts';

type Setup = NonNullable<ReturnType<typeof previewRoutes>['hooks']['astro:config:setup']>;
type SetupOptions = Parameters<Setup>[0];

/** The routes that the integration adds to a command of Astro. */
function routesOf(command: SetupOptions['command']): { pattern: string; entrypoint: string | URL }[] {
  const routes: { pattern: string; entrypoint: string | URL }[] = [];
  const options: Pick<SetupOptions, 'command' | 'injectRoute'> = {
    command,
    injectRoute: (route) => routes.push(route),
  };
  previewRoutes().hooks['astro:config:setup']?.(options as SetupOptions);
  return routes;
}

test('the authoring server has the preview, from files that exist', () => {
  const routes = routesOf('dev');
  assert.deepEqual(
    routes.map(({ pattern }) => pattern),
    ['/preview', '/preview/components'],
  );
  for (const { entrypoint } of routes) assert.ok(existsSync(entrypoint), String(entrypoint));
});

test('a published site never has the preview', () => {
  for (const command of ['build', 'preview', 'sync'] as const) assert.deepEqual(routesOf(command), []);
});
