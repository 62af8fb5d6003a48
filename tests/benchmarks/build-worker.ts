import path from 'node:path';
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts';
import { buildPartial, profileBuild } from './build-profile.ts';

/** The entry point of one build in its own process, which loads only what a build loads. */
export const buildWorker = path.relative('.', import.meta.filename);

// <kind> <folder> <pack>…: `all` builds complete sites and prints the figures as JSON; `rendering` and `whole` build the first
// pages of each, as for the other generators.
if (import.meta.main) {
  const [kind = '', out = '', ...rest] = process.argv.slice(2);
  if (kind === 'all') await buildAll(out, rest);
  else {
    const [pages, ...packs] = rest;
    await buildPartial(packs, out, { isRenderOnly: kind === 'rendering', pages: Number(pages) });
  }
}

async function buildAll(out: string, packs: string[]): Promise<void> {
  const { diagnostics, ...figures } = await profileBuild(packs, out);
  if (figures.built.length > 0) console.log(JSON.stringify(figures));
  else {
    console.error(formatDiagnostics(diagnostics));
    process.exitCode = 1;
  }
}
