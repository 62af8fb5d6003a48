// Preloaded into a build (node --import) to simulate another computer: shifts the clock by MOVED_CLOCK milliseconds and changes
// the order in which folders list files.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const moved = Number(process.env.MOVED_CLOCK ?? 0);
const Real = Date;

globalThis.Date = class Moved extends Real {
  constructor(...parts) {
    if (parts.length === 0) super(Real.now() + moved);
    else super(...parts);
  }

  static now() {
    return Real.now() + moved;
  }
};

/** A deterministic order that is neither by name nor by age. */
function reordered(entries) {
  const key = (entry) => {
    const name = String(entry.name ?? entry);
    return [...name].reverse().join('');
  };
  return Array.isArray(entries) ? [...entries].sort((a, b) => (key(a) < key(b) ? 1 : -1)) : entries;
}

const { readdirSync, readdir } = fs;
fs.readdirSync = (...words) => reordered(readdirSync(...words));
fs.readdir = (...words) => {
  const done = words.pop();
  readdir(...words, (error, entries) => done(error, reordered(entries)));
};
const inPromises = fs.promises.readdir;
fs.promises.readdir = async (...words) => reordered(await inPromises(...words));
syncBuiltinESMExports();
