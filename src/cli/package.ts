import { assemblePackages } from '../distribution/assemble-packages.ts';
import { packPackage } from '../distribution/pack-package.ts';
import { cacheFolder } from '../runtime/workspace.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run package [-- <folder>]: writes the npm packages and their tarballs, which a maintainer publishes.
const { rest } = parseArguments({});
if (rest.length > 1) fail('This command takes one folder at most. Write: npm run package -- <folder>');
const out = rest[0] === undefined ? cacheFolder('packages') : resolvePath(rest[0]);
for (const folder of await assemblePackages(out)) {
  const { file, size, entryCount } = packPackage(folder);
  console.log(`${file}: ${Math.round(size / 1024)} kB, ${entryCount} files`);
}
