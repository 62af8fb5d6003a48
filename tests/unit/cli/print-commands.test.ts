import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, mock, test } from 'node:test';
import manifest from '../../../package.json' with { type: 'json' };

const originalArguments = process.argv;
let printed: string[];
beforeEach(() => {
  printed = [];
  mock.method(console, 'log', (text: string) => printed.push(text));
});
afterEach(() => {
  mock.restoreAll();
  process.argv = originalArguments;
  process.exitCode = 0;
});

/** Runs a command in this process and returns what it printed. A query makes each run a module of its own. */
async function run(command: string, ...args: string[]): Promise<string> {
  process.argv = ['node', command, ...args];
  await import(`../../../src/cli/${command}.ts?${args.join()}`);
  return printed.join('\n');
}

test('help prints every command of package.json with its purpose', async () => {
  const lines = (await run('help')).split('\n');
  const names = Object.keys(manifest.scripts);
  assert.equal(lines.length, names.length * 2);
  assert.equal(lines[lines.indexOf('npm run help') + 1], '    Lists the commands.');
  for (const name of names)
    assert.ok(
      lines.some((line) => line.replace('npm run ', 'npm ').split(' ')[1] === name),
      name,
    );
});

test('check has nothing to say about these sources, and ends with status 0', async () => {
  assert.equal(await run('check', 'content/pages'), 'No problems.');
  assert.equal(process.exitCode, 0);
});

test('facts:review prints the question of every unpublished fact', async () => {
  const review = await run('facts-review');
  const asked = readFileSync('content/facts/services.yaml', 'utf8').match(/^ +question: .*$/gm) ?? [];
  assert.ok(asked.length > 0);
  for (const line of asked) {
    const [first = ''] = line.replace(/^ +question: "?(?:None: )?/, '').split(/["\\]/);
    assert.ok(review.includes(first.slice(0, 40)), first);
  }
});
