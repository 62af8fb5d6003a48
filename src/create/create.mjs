#!/usr/bin/env node
// npm create waymark <folder> [-- --from answers.yaml]: starts the repository of a publisher. It writes package.json, installs the
// program of its own version, and lets that ask the questions and write the rest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeError, projectManifest, projectVersion, unfinishedProjectFiles } from './project-manifest.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const usage = 'Write: npm create waymark my-force, or npm create waymark my-force -- --from answers.yaml';
const isWindows = process.platform === 'win32';

const { folder, from, error } = parse(process.argv.slice(2));
try {
  const problem = nodeError() ?? error ?? folderError(folder);
  if (problem) fail(problem);
  create(path.resolve(folder), from && path.resolve(from));
} catch (thrown) {
  // Of the system, such as a missing right or a full disk. Anything else is a bug.
  if (!thrown.code) throw thrown;
  fail(
    `${thrown.path ?? folder} cannot be read or written (${thrown.code}): name a folder where you may write. ${usage}`,
  );
}

function parse(args) {
  const rest = [...args];
  const at = rest.findIndex((each) => each === '--from' || each.startsWith('--from='));
  let from;
  if (at >= 0) {
    const [option] = rest.splice(at, 1);
    from = option.includes('=') ? option.slice('--from='.length) : rest.splice(at, 1)[0];
    if (!from) return { error: `--from needs a file of answers. ${usage}` };
    if (!existsSync(from)) return { error: `There is no file ${from}. ${usage}` };
  }
  const unknown = rest.find((each) => each.startsWith('-'));
  if (unknown) return { error: `There is no option ${unknown}. ${usage}` };
  if (rest.length !== 1)
    return { error: `This needs one folder: put a path with spaces in quotes. ${usage}` };
  return { folder: rest[0], from };
}

/** A folder that an earlier run has begun may be continued, and a new repository may hold what its service put there. */
function folderError(name) {
  const stats = statSync(name, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (!stats.isDirectory()) return `${name} is a file. ${usage}`;
  const foreign = readdirSync(name).filter((each) => !unfinishedProjectFiles.includes(each));
  if (foreign.length > 0)
    return `The folder ${name} is not empty, and nothing is overwritten: it holds ${foreign.slice(0, 3).join(', ')}. Name a folder that is not there yet. ${usage}`;
  return projectVersion(name) === null
    ? `The package.json in ${name} is of another project: its "dependencies" have no "waymark". Name a folder that is not there yet. ${usage}`
    : undefined;
}

function create(target, answers) {
  mkdirSync(target, { recursive: true });
  const started = projectVersion(target);
  if (started === undefined)
    writeFileSync(path.join(target, 'package.json'), projectManifest(target, version));
  const why = started === undefined ? '' : ', which its package.json names,';
  console.log(`Installing Waymark ${started ?? version}${why} in ${target}. This takes about a minute.`);
  // npm passes its own settings on to what it starts, among them the folder of this run.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_config_(?:prefix|local_prefix|global)$/i.test(name),
    ),
  );
  const options = { cwd: target, stdio: 'inherit', env };
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    ...options,
    shell: isWindows,
  });
  if (status !== 0)
    fail(
      `npm could not install Waymark: the lines above say why. Is the npm registry within reach? Then run the same command again.`,
    );
  const launcher = path.join(target, 'node_modules/waymark/src/cli/bin.mjs');
  const args = [launcher, 'new', '.', ...(answers ? ['--from', answers] : [])];
  const asked = spawnSync(process.execPath, args, options);
  if (asked.status !== 0) {
    console.error(`To go on: cd "${target}" and then npx waymark new .`);
    process.exit(1);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
