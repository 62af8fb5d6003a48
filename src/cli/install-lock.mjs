// Two installations at once in one folder break each other. This is plain JavaScript like waymark.mjs, since it runs before
// anything is installed.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const lockOf = (folder) => path.join(folder, '.installing');
const own = String(process.pid);
/** Between two looks, in milliseconds: many times what a command needs from a look to the line that it writes. */
const pause = 200;

/** True while a command installs in this folder, or when one was killed at it: what is there may be half of it. */
export function isAtWork(folder) {
  return existsSync(lockOf(folder));
}

/**
 * Does the work while no other command does it in this folder. Waits for one that does, and says so once to `tell`; the
 * lock of a command that was killed is taken over. Throws when the folder cannot be written to.
 */
export function alone(folder, work, tell) {
  const lock = lockOf(folder);
  let told = false;
  while (!taken(lock)) {
    const owner = read(lock);
    if (isRunning(Number(owner))) {
      if (!told) tell(owner, lock);
      told = true;
      sleep();
    } else if (owner !== undefined && takenOver(lock, owner)) break;
  }
  const free = () => rmSync(lock, { force: true });
  // The work may end the whole process.
  process.once('exit', free);
  work();
  process.off('exit', free);
  free();
}

/** True when there was no lock and it is ours now. */
function taken(lock) {
  try {
    writeFileSync(lock, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** True when the lock of a dead command is ours now. Of several commands that try, the one that writes last has it. */
function takenOver(lock, dead) {
  // A lock without a number may be one that somebody is just writing.
  sleep();
  if (read(lock) !== dead) return false;
  writeFileSync(lock, own);
  sleep();
  return read(lock) === own;
}

function read(lock) {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

function isRunning(pid) {
  // After a restart of the machine a dead command may have had our number.
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function sleep() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
}
