import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

let root: string;
const at = (...names: string[]) => path.join(root, ...names);
const lock = () => at('.installing');

/** Stands for npm: writes what an installation leaves, once the test lets it. */
const npm = `
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
appendFileSync('npm.log', 'begin ');
while (!existsSync('go')) {
  // The test is over and its folder is gone.
  if (!existsSync('npm.log')) process.exit(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
}
if (readFileSync('go', 'utf8') === 'fail') process.exit(1);
mkdirSync('node_modules', { recursive: true });
cpSync('package-lock.json', 'node_modules/.package-lock.json');
mkdirSync('node_modules/node', { recursive: true });
cpSync('bin', 'node_modules/node/bin', { recursive: true });
appendFileSync('npm.log', 'end ');
`;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'waymark-install-')));
  mkdirSync(at('src/cli'), { recursive: true });
  for (const file of ['waymark.mjs', 'install-lock.mjs']) cpSync(`src/cli/${file}`, at('src/cli', file));
  writeFileSync(at('src/cli/hello.ts'), "console.log('the command ran');");
  writeFileSync(at('package.json'), '{ "type": "module" }');
  writeFileSync(
    at('package-lock.json'),
    '{ "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }',
  );
  writeFileSync(at('npm.js'), npm);
  mkdirSync(at('bin'));
  cpSync(process.execPath, at('bin', process.platform === 'win32' ? 'node.exe' : 'node'));
});
afterEach(() => {
  for (const child of running) child.kill();
  running.clear();
  rmSync(root, { recursive: true, force: true });
});

const running = new Set<ChildProcess>();

class Command {
  output = '';
  readonly child: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor() {
    this.child = spawn(process.execPath, [at('src/cli/waymark.mjs'), 'hello'], {
      cwd: root,
      env: { ...process.env, npm_execpath: at('npm.js'), NODE_TEST_CONTEXT: undefined },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (data) => (this.output += data));
    running.add(this.child);
    this.#ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  says(words: RegExp): Promise<void> {
    return until(() => {
      const said = words.test(this.output);
      if (!said) assert.equal(this.child.exitCode, null, this.output);
      return said;
    });
  }

  ends(): Promise<number | null> {
    return this.#ended;
  }
}

const npmRuns = () => (existsSync(at('npm.log')) ? readFileSync(at('npm.log'), 'utf8') : '');

const npmBegins = () => until(() => npmRuns() !== '');

/** A test that fails must end, or its processes keep the run alive. */
async function until(isSo: () => boolean): Promise<void> {
  for (let looks = 0; !isSo(); looks++) {
    assert.ok(looks < 3000, 'it did not happen within a minute');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('two commands at once install once, and the second says for what it waits', async () => {
  const first = new Command();
  await npmBegins();
  const second = new Command();
  await second.says(new RegExp(`Another command \\(process ${first.child.pid}\\) is installing`));
  await second.says(/delete .*\.installing/);
  writeFileSync(at('go'), '');
  assert.deepEqual([await first.ends(), await second.ends()], [0, 0]);
  for (const { output } of [first, second]) assert.match(output, /the command ran/);
  assert.equal(npmRuns(), 'begin end ');
  assert.equal(existsSync(lock()), false);
});

test('many commands at once install once, even over the lock of a command that was killed', async () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(lock(), String(dead));
  writeFileSync(at('go'), '');
  const commands = Array.from({ length: 4 }, () => new Command());
  const ends = await Promise.all(commands.map((command) => command.ends()));
  assert.deepEqual(ends, [0, 0, 0, 0], commands.map(({ output }) => output).join('\n'));
  assert.equal(npmRuns(), 'begin end ');
  assert.equal(existsSync(lock()), false);
});

test('a lock that was never finished is taken over', async () => {
  writeFileSync(lock(), '');
  writeFileSync(at('go'), '');
  const command = new Command();
  assert.equal(await command.ends(), 0);
  assert.doesNotMatch(command.output, /Waiting/);
});

test('an installation that fails leaves no lock behind, and the next command tries again', async () => {
  writeFileSync(at('go'), 'fail');
  const first = new Command();
  assert.equal(await first.ends(), 1);
  assert.match(first.output, /The installation did not work/);
  assert.equal(existsSync(lock()), false);
  writeFileSync(at('go'), '');
  assert.equal(await new Command().ends(), 0);
  assert.equal(npmRuns(), 'begin begin end ');
});

test('a command waits for an installation that is at work, however whole it looks', async () => {
  writeFileSync(at('go'), '');
  assert.equal(await new Command().ends(), 0);
  writeFileSync(lock(), String(process.pid));
  const command = new Command();
  await command.says(/Waiting for it/);
  assert.doesNotMatch(command.output, /the command ran/);
  rmSync(lock());
  assert.equal(await command.ends(), 0);
  assert.equal(npmRuns(), 'begin end ');
});
