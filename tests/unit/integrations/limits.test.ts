import { mock } from 'node:test';
import * as limits from '../../../src/integrations/limits.ts';
import { reloadContent } from '../../../src/integrations/reload-content.ts';
import { testLimits } from '../../support/test-limits.ts';

/** Whether the development server restarts once, this long after two changes. */
function restartsAfter(milliseconds: number): boolean {
  let restarts = 0;
  let change: (event: string, file: string) => void = () => undefined;
  const server = {
    config: { logger: { error: () => undefined } },
    watcher: { add: () => undefined, on: (_: string, listener: typeof change) => (change = listener) },
    restart: () => (restarts += 1),
  };
  mock.timers.enable({ apis: ['setTimeout'] });
  const { configureServer } = reloadContent([]);
  (configureServer as (server: object) => void)(server);
  for (const file of ['content/topics.yaml', 'content/glossary.yaml']) change('change', file);
  mock.timers.tick(milliseconds);
  mock.timers.reset();
  return restarts === 1;
}

testLimits(limits, { minDebounceMs: { min: 200, accepts: restartsAfter } });
