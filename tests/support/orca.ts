import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pass } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { launchFirefox } from './browser-engines/firefox-driver.ts';
import { installDebianPackages } from './install-debian-packages.ts';

const requiredPrograms = {
  orca: '/usr/bin/orca',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'dbus-daemon': '/usr/bin/dbus-daemon',
  openbox: '/usr/bin/openbox',
  xvfb: '/usr/bin/Xvfb',
  'firefox-esr': '/usr/bin/firefox-esr',
};

/** Whether Orca, a screen reader, can be started here. Installs it on Debian if possible. */
export function ensureOrca(): boolean {
  const missing = () =>
    Object.entries(requiredPrograms).flatMap(([name, file]) => (existsSync(file) ? [] : [name]));
  return missing().length === 0 || (installDebianPackages(missing()) && missing().length === 0);
}

/** A desktop with only a Firefox that Orca reads. */
export interface OrcaSession {
  firefox: Browser;
  /** What Orca has said since the last call, one line per utterance; resolves after a silence. */
  readSpeech: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** Silence that ends Orca's speech. In milliseconds. */
const silenceMs = 4000;

/** Starts a display, a bus, Orca and Firefox, all separate from the machine's desktop. */
export async function startOrca(): Promise<OrcaSession> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'waymark-orca-'));
  const runtime = path.join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const orcaFolder = path.join(home, '.local/share/orca');
  mkdirSync(orcaFolder, { recursive: true });
  // Orca reads this file when it starts. Without it, its log is flushed in blocks of 8 kB.
  writeFileSync(
    path.join(orcaFolder, 'orca-customizations.py'),
    'from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n',
  );
  const started: ChildProcess[] = [];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    GNOME_ACCESSIBILITY: '1',
    MOZ_ENABLE_WAYLAND: '0',
    // No audio: Orca logs what it would say.
    SPEECHD_CMD: path.join(home, 'no-speech'),
  };
  const start = (command: string, args: string[], stdio: 'ignore' | 'pipe' = 'ignore') => {
    const child = spawn(command, args, { env, stdio: ['ignore', stdio, 'ignore', stdio] });
    started.push(child);
    return child;
  };
  const speechFile = path.join(home, 'said.txt');
  const display = start(requiredPrograms.xvfb, ['-displayfd', '3', '-screen', '0', '1280x1000x24'], 'pipe');
  env['DISPLAY'] = `:${await readFirstLine(display.stdio[3])}`;
  const bus = start(requiredPrograms['dbus-daemon'], ['--session', '--nofork', '--print-address'], 'pipe');
  env['DBUS_SESSION_BUS_ADDRESS'] = await readFirstLine(bus.stdout);
  start(requiredPrograms.openbox, []);
  start(requiredPrograms.orca, ['--replace', `--debug-file=${speechFile}`]);
  const lines = () => (existsSync(speechFile) ? parseSpeech(readFileSync(speechFile, 'utf8')) : []);
  for (const patience = Date.now() + 30_000; lines().length === 0; await pass(200))
    if (Date.now() > patience) throw new Error('Orca does not start.');
  const firefox = await launchFirefox('light', { env, headless: false });
  let known = 0;
  const heard = async () => {
    for (let before = -1; before < lines().length; ) {
      before = lines().length;
      await pass(silenceMs);
    }
    const fresh = lines().slice(known);
    known += fresh.length;
    return fresh;
  };
  const end = async () => {
    await firefox.close();
    for (const child of started.reverse()) child.kill();
    await pass(500);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { firefox, readSpeech: heard, close: end };
}

async function readFirstLine(stream: unknown): Promise<string> {
  const [line] = await once(createInterface(stream as NodeJS.ReadableStream), 'line');
  return String(line);
}

/** The speech in Orca's log, without what depends on earlier visits and on the tab's address. */
function parseSpeech(account: string): string[] {
  return [...account.matchAll(/ - SPEECH OUTPUT: (['"])(.*?)\1(?:\{.*)?$/gm)]
    .map(([, , utterance = '']) => utterance.trim())
    .filter((utterance) => !/ page tab\.$/.test(utterance))
    .map((utterance) =>
      utterance.replace(/, \d+ (un)?visited links?/g, '').replace(/\bvisited link/, 'link'),
    );
}
