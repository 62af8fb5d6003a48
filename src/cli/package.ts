import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { assemblePackages } from '../distribution/assemble-packages.ts';
import { cacheFolder } from '../runtime/workspace.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run package [-- <folder>]: writes the npm packages and their tarballs, which a maintainer publishes.
const { rest } = parseArguments({});
if (rest.length > 1) fail('This command takes one folder at most. Write: npm run package -- <folder>');
const out = rest[0] === undefined ? cacheFolder('packages') : resolvePath(rest[0]);
for (const folder of assemblePackages(out)) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['pack', '--json', '--prefix=.', '--pack-destination=..'],
    {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) fail(`npm pack failed for ${folder}.\n${stderr}`);
  const [{ filename, size, entryCount }] = JSON.parse(stdout);
  console.log(`${path.join(out, filename)}: ${Math.round(size / 1024)} kB, ${entryCount} files`);
}
