// node src/cli/waymark.mjs <script> [<argument>…]: the launcher of every command. Plain JavaScript, because it runs before
// anything is installed, on the system's Node; the script itself runs on the Node version in node_modules.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled, rebuild } from './install-packages.mjs';
import { launch } from './launch.mjs';

const oldestNode = 20;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const ownNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
// npm runs scripts in the project root; INIT_CWD is where npm itself was started.
const ranByNpm = process.env.npm_package_json === path.join(root, 'package.json');
const invocationCwd = (ranByNpm && process.env.INIT_CWD) || process.cwd();
// Node caches compiled code by content, so that commands start faster.
const compileCache = path.join(root, '.waymark/compiled');

process.chdir(root);
try {
  if (Number.parseInt(process.versions.node, 10) < oldestNode)
    throw new Error(
      `This needs Node ${oldestNode} or newer, not ${process.versions.node}: https://nodejs.org`,
    );
  if (!isInstalled()) install();
  else if (!existsSync(ownNode)) rebuild(root);
  const env = { NODE_COMPILE_CACHE: compileCache };
  launch({ node: ownNode, args: process.argv.slice(2), root, invocationCwd, env });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
