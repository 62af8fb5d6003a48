// Plain JavaScript, like the launchers that import it: they run before Node is known to strip types.
import { spawn } from 'node:child_process';

// A build makes many short-lived objects: with more room for them (16 MB by default) it spends an eighth less.
const nodeOptions = ['--max-semi-space-size=64'];

/**
 * Runs a script of the program from its root on this Node, and ends with its status: 1 when a signal ended it, which is passed on.
 * `invocationCwd` is the folder from which the user started the command; `env` has further environment variables.
 */
export function launch({ node, args, root, invocationCwd, env = {} }) {
  const child = spawn(node, [...nodeOptions, ...args], {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', INVOCATION_CWD: invocationCwd, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => process.exit(signal ? 1 : status));
}
