import path from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../../src/accessibility/index.ts';
import { launchOptions } from '../support/chromium-launch.ts';
import type * as probe from './probe/entry.ts';

type Probe = typeof probe;

/**
 * A Chromium whose `system-ui` is Roboto, where that is installed: fontconfig decides, so not on macOS and Windows. The headless
 * shell of Debian comes first, since it is several times as fast as the complete browser. It draws in the main thread of a page,
 * which costs half as much, unless a test waits for frames.
 */
export function launchFrameBrowser({ composites = false } = {}): Promise<Browser> {
  const options = launchOptions(composites ? [] : ['--disable-threaded-compositing']);
  const executablePath = findChromium();
  return chromium.launch({
    ...options,
    ...(executablePath && { executablePath }),
    env: { ...process.env, FONTCONFIG_FILE: path.join(import.meta.dirname, 'fonts.conf') },
  });
}

let bundle: Promise<string> | undefined;

/** Calls a function of `probe/` in a page. The Content-Security-Policy of the page does not apply to it. */
export async function callProbe<Name extends keyof Probe>(
  page: Page,
  name: Name,
): Promise<Awaited<ReturnType<Probe[Name]>>> {
  bundle ??= bundleProbe();
  return page.evaluate<Awaited<ReturnType<Probe[Name]>>>(
    `(() => { ${await bundle}; return frameProbe.${name}(); })()`,
  );
}

async function bundleProbe(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'probe/entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'frameProbe',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
