import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assemblePackages } from '../../src/distribution/assemble-packages.ts';
import { packPackage } from '../../src/distribution/pack-package.ts';
import { diffHashes, hashBuildOutput } from '../support/build-environment.ts';
import { type LocalRegistry, startRegistry } from '../support/npm-registry.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-npm-'));
const project = path.join(folder, 'my force');
/** npm's cache: downloads are shared with this computer, but `npm create` runs no package of an earlier test. */
const npmCache = mkdtempSync(path.join(os.tmpdir(), 'waymark-npm-cache-'));
/** The files of a new project; apart from the code that lists them. */
const projectFiles = [
  '.gitattributes',
  '.github',
  '.gitignore',
  '.gitlab-ci.yml',
  'README.md',
  'azure-pipelines.yml',
  'brand.schema.json',
  'brand.yaml',
  'favicon.svg',
  'logo-dark.svg',
  'logo.svg',
  'node_modules',
  'package-lock.json',
  'package.json',
];
const nextVersion = '0.9.0';
/** Of what a publisher installs, who brings Node. */
const maxInstalledBytes = 170_000_000;
let registry: LocalRegistry;

/** Runs a command with the project's own Node, as a publisher does. Not synchronous: the registry is in this process. */
async function run(
  cwd: string,
  command: string,
  ...args: string[]
): Promise<{ status: number; output: string }> {
  const child = spawn(command, args, {
    cwd,
    shell: process.platform === 'win32',
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const status = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  return { status, output };
}

function environment(): NodeJS.ProcessEnv {
  // The settings of the npm that runs the tests must not reach the one that is tested; certificates of a proxy must.
  const ours = /^npm_|^NODE_(?:OPTIONS|COMPILE_CACHE|TEST_CONTEXT|V8_COVERAGE)$|^INIT_CWD$|^INVOCATION_CWD$/;
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return {
    ...Object.fromEntries(inherited),
    PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
    npm_config_registry: registry.url,
    npm_config_cache: npmCache,
    npm_config_yes: 'true',
    npm_config_update_notifier: 'false',
  };
}

function publish(assembled: string): void {
  const manifest = JSON.parse(readFileSync(path.join(assembled, 'package.json'), 'utf8'));
  registry.publish({ manifest, tarball: packPackage(assembled).file });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Every folder and file of what is installed, with the time of its last change. */
function installedEntries(): string[] {
  const installed = path.join(project, 'node_modules');
  return readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${lstatSync(path.join(installed, name)).mtimeMs}`)
    .sort();
}

/** Starts a command that serves, resolves to what `use` does with its address and output, and ends it. */
async function serve(command: string, use: (base: string, output: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const server = spawn('npm', ['run', command], {
    cwd: project,
    env: { ...environment(), PORT: String(port) },
    detached: true,
  });
  try {
    let output = '';
    await new Promise<void>((resolve, reject) => {
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (data) => {
          output += data;
          if (/Ctrl\+C/.test(output)) resolve();
        });
      server.on('exit', () => reject(new Error(output)));
    });
    await use(`http://localhost:${port}`, output);
  } finally {
    if (server.pid) process.kill(-server.pid, 'SIGTERM');
  }
}

describe('the npm packages, from tarballs in a local registry', () => {
  before(async () => {
    const shared = execFileSync('npm', ['config', 'get', 'cache'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }).trim();
    const downloads = path.join(shared, '_cacache');
    mkdirSync(downloads, { recursive: true });
    symlinkSync(downloads, path.join(npmCache, '_cacache'), 'junction');
    registry = await startRegistry();
    for (const assembled of await assemblePackages(path.join(folder, 'packages'))) publish(assembled);
  });
  after(() => {
    registry.close();
    for (const each of [folder, npmCache]) rmSync(each, { recursive: true, force: true });
  });

  test('npm create refuses what it cannot take, and writes nothing', async () => {
    writeFileSync(path.join(folder, 'bad.yaml'), 'id: "x"\nnation: france\n');
    mkdirSync(path.join(folder, 'full'));
    writeFileSync(path.join(folder, 'full', 'notes.txt'), '');
    mkdirSync(path.join(folder, 'other'));
    const foreign = '{ "dependencies": { "left-pad": "1.0.0" } }';
    writeFileSync(path.join(folder, 'other', 'package.json'), foreign);
    for (const [args, message] of [
      [['full'], /The folder full is not empty, and nothing is overwritten: it holds notes\.txt/],
      [['other'], /The package\.json in other is of another project/],
      [['a', 'b'], /This needs one folder: put a path with spaces in quotes/],
      [['x', '--', '--from', 'none.yaml'], /There is no file none\.yaml/],
      [['x', '--', '--fast'], /There is no option --fast/],
    ] as const) {
      const { status, output } = await run(folder, 'npm', 'create', 'waymark', ...args);
      assert.equal(status, 1, output);
      assert.match(output, message);
    }
    assert.deepEqual(readdirSync(folder).sort(), ['bad.yaml', 'full', 'other', 'packages']);
    assert.deepEqual(readdirSync(path.join(folder, 'full')), ['notes.txt']);
    assert.deepEqual(readdirSync(path.join(folder, 'other')), ['package.json']);
    assert.equal(readFileSync(path.join(folder, 'other', 'package.json'), 'utf8'), foreign);
  });

  test('npm create makes a project from answers, after a first try with wrong ones', async () => {
    // What a service puts into a new repository.
    mkdirSync(path.join(project, '.git'), { recursive: true });
    writeFileSync(path.join(project, 'README.md'), '# Ours\n');
    writeFileSync(path.join(project, '.gitignore'), '*.log\nnode_modules\n');
    const wrong = await run(folder, 'npm', 'create', 'waymark', 'my force', '--', '--from', 'bad.yaml');
    assert.equal(wrong.status, 1);
    assert.match(wrong.output, /bad\.yaml:2:\d+\n {2}Wrong: "nation"[\s\S]*Nothing was written/);
    assert.ok(!existsSync(path.join(project, 'brand.yaml')));
    const answers = path.resolve('brands/midshire/brand.yaml');
    const { status, output } = await run(
      folder,
      'npm',
      'create',
      'waymark',
      'my force',
      '--',
      '--from',
      answers,
    );
    assert.equal(status, 0, output);
    assert.match(output, /Installing Waymark 0\.1\.0, which its package\.json names, in/);
    assert.match(output, /node_modules\/waymark\/docs\/branding\.md explains each/);
    assert.match(output, /npm run check\n {2}npm run preview\n {2}npm run build/);
    assert.match(
      output,
      /Your own \.gitignore and README\.md stayed as before\.\nAdd these lines to \.gitignore:\n {2}dist\/\n {2}\.waymark\/\n/,
    );
    assert.equal(readFileSync(path.join(project, 'README.md'), 'utf8'), '# Ours\n');
    assert.deepEqual(
      readdirSync(project)
        .filter((name) => !['.waymark', '.git'].includes(name))
        .sort(),
      projectFiles,
    );
    assert.equal(JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')).name, 'my-force');
  });

  test('no compiler is installed, and little else', () => {
    const installed = path.join(project, 'node_modules');
    for (const name of ['astro', 'vite', 'rolldown', 'esbuild', 'sass', 'lightningcss', 'typescript'])
      assert.ok(!existsSync(path.join(installed, name)), name);
    const bytes = readdirSync(installed, { recursive: true, encoding: 'utf8' })
      .map((name) => lstatSync(path.join(installed, name)))
      .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
    assert.ok(bytes < maxInstalledBytes, `${bytes} bytes`);
  });

  test('the project builds the same bytes as this repository, and nothing is written where packages are', async () => {
    cpSync('brands/midshire', project, { recursive: true });
    // The caches are keyed by content; without them the build takes three times as long.
    for (const cache of ['copies', 'evidence'])
      cpSync(path.join('.waymark', cache), path.join(project, '.waymark', cache), { recursive: true });
    const installed = installedEntries();
    const { status, output } = await run(project, 'npm', 'run', 'build');
    assert.equal(status, 0, output);
    const [here, there] = [
      hashBuildOutput('dist', 'midshire'),
      hashBuildOutput(path.join(project, 'dist'), 'midshire'),
    ];
    assert.ok(here.size > 300, `${here.size} files`);
    assert.deepEqual(diffHashes(here, there), []);
    assert.deepEqual(installedEntries(), installed);
  });

  test('npm start serves the site that is up to date', async () => {
    await serve('start', async (base, output) => {
      assert.match(output, /is up to date: nothing changed since its last build/);
      const response = await fetch(`${base}/steps/`);
      assert.equal(response.status, 200);
      assert.equal(await response.text(), readFileSync('dist/midshire/steps/index.html', 'utf8'));
    });
  });

  test('npm run preview shows the pack as it is now, and writes nothing where packages are', async () => {
    const installed = installedEntries();
    const file = path.join(project, 'brand.yaml');
    const text = readFileSync(file, 'utf8');
    await serve('preview', async (base) => {
      const get = async (address: string) => (await fetch(base + address)).text();
      assert.ok((await get('/steps/')).includes('Midshire Police'));
      assert.ok((await get('/preview/components/')).includes('data-component="Call"'));
      writeFileSync(
        file,
        text.replace('name: { en: Midshire Police }', 'name: { en: Midshire Constabulary }'),
      );
      assert.ok((await get('/steps/')).includes('Midshire Constabulary'));
    });
    writeFileSync(file, text);
    assert.deepEqual(installedEntries(), installed);
  });

  test('a build says so when a file of the compiled renderer is missing or changed', async () => {
    const compiled = path.join(project, 'node_modules', 'waymark', 'compiled');
    for (const [name, damage] of [
      ['renderer.json', rmSync],
      ['renderer.mjs', (file: string) => truncateSync(file, 100)],
    ] as const) {
      const file = path.join(compiled, name);
      const content = readFileSync(file);
      damage(file);
      const { status, output } = await run(project, 'npm', 'run', 'build');
      writeFileSync(file, content);
      assert.equal(status, 1);
      assert.match(
        output,
        /compiled\/renderer\.mjs\n {2}Wrong: this file of the installed program is missing/,
      );
      assert.doesNotMatch(output, /\n {4}at /);
    }
  });

  test('check passes, and names a mistake by its place in the project', async () => {
    const good = await run(project, 'npm', 'run', 'check');
    assert.equal(good.status, 0, good.output);
    const file = path.join(project, 'brand.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}colour: red\n`);
    const { status, output } = await run(project, 'npm', 'run', 'check');
    writeFileSync(file, text);
    assert.equal(status, 1);
    assert.match(
      output,
      new RegExp(`^brand\\.yaml:${text.split('\n').length}:1\\n {2}Wrong: "colour" is not a key`, 'm'),
    );
  });

  test('commands are about the pack of the project, without its folder', async () => {
    const recalled = await run(
      project,
      'npm',
      'run',
      'recall',
      '--',
      '0808',
      '802',
      '0300',
      '--why',
      'Wrong.',
    );
    assert.equal(recalled.status, 0, recalled.output);
    assert.match(
      recalled.output,
      /npm run build\nand publish it\. node_modules\/waymark\/docs\/adopting\/recall\.md/,
    );
    const undone = await run(project, 'npm', 'run', 'recall', '--', 'hl-nsh', '--undo');
    assert.equal(undone.status, 0, undone.output);
    const made = await run(project, 'npm', 'run', 'page:new', '--', 'our-team', '--title', 'Our team');
    assert.equal(made.status, 0, made.output);
    assert.match(made.output, /npm run check\n {2}npm run preview/);
    const [page] = /pages\/en\/[\w/-]+\.md/.exec(made.output) ?? [];
    rmSync(path.join(project, page ?? ''));
  });

  test('an upgrade is one command, and the check says which pages it changes', async () => {
    const next = path.join(folder, 'packages', 'next');
    cpSync(path.join(folder, 'packages', 'waymark'), next, { recursive: true });
    const change = (name: string, from: string, to: string) => {
      const text = readFileSync(path.join(next, name), 'utf8');
      assert.ok(text.includes(from), name);
      writeFileSync(path.join(next, name), text.replace(from, to));
    };
    change('package.json', '"version": "0.1.0"', `"version": "${nextVersion}"`);
    const page = 'content/pages/en/stay-safer/first-steps.mdx';
    writeFileSync(
      path.join(next, page),
      `${readFileSync(path.join(next, page), 'utf8').trimEnd()}\n\nAn added sentence.\n`,
    );
    publish(next);
    const { status, output } = await run(
      project,
      'npm',
      'install',
      '--save-exact',
      '--no-audit',
      '--no-fund',
      `waymark@${nextVersion}`,
    );
    assert.equal(status, 0, output);
    const check = await run(project, 'npm', 'run', 'check');
    assert.match(check.output, /First steps/i);
    assert.equal(
      JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')).dependencies.waymark,
      nextVersion,
    );
  });
});
