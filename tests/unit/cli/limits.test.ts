import { mock } from 'node:test';
import * as limits from '../../../src/cli/limits.ts';
import { parsePort } from '../../../src/cli/port.ts';
import { testLimits } from '../../support/test-limits.ts';

/** Whether the program starts with this port: a wrong one ends it. */
function isPort(port: number): boolean {
  const exit = mock.method(process, 'exit', () => {
    throw new Error('exit');
  });
  const error = mock.method(console, 'error', () => undefined);
  try {
    return parsePort({ PORT: String(port) }) === port;
  } catch {
    return false;
  } finally {
    for (const each of [exit, error]) each.mock.restore();
  }
}

testLimits(limits, {
  minPort: { min: 1, accepts: isPort },
  maxPort: { max: 65_535, accepts: isPort },
});
