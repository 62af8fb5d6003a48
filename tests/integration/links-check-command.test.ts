import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { freePort } from '../support/free-port.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-links-'));
after(() => rmSync(scratch, { recursive: true }));

test('without internet the command says so, fails, and writes no snapshot', async () => {
  const snapshot = path.join(scratch, 'snapshot.json');
  const preload = path.resolve('tests/support/fast-timers-preload.mjs');
  const child = spawn(
    process.execPath,
    ['--import', preload, 'src/cli/links-check.ts', '--snapshot', snapshot],
    {
      // A proxy that refuses connections: no request leaves this computer, wherever the test runs.
      env: {
        ...process.env,
        HTTPS_PROXY: `http://127.0.0.1:${await freePort()}`,
        https_proxy: '',
        NO_PROXY: '',
        no_proxy: '',
        NODE_TEST_CONTEXT: undefined,
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const status = await new Promise((resolve) => child.on('close', resolve));
  assert.match(output, /Nothing at all can be reached from here/);
  assert.equal(status, 1);
  assert.equal(existsSync(snapshot), false);
});
