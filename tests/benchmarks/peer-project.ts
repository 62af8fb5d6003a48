import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CommandMetrics, measureCommand } from '../support/measure-command.ts';
import type { Peer } from './peer.ts';
import { type PeerPage, writePeerPages } from './peer-pages.ts';

/** The project of another generator on disk: the same pages as ours, in several copies. */
export class PeerProject {
  readonly peer: Peer;
  readonly folder: string;
  readonly #pages: PeerPage[];

  /** `installed` is the folder of the generators; each project is in `within`. */
  constructor(peer: Peer, pages: PeerPage[], { within, installed, copies }: PeerProjectOptions) {
    this.peer = peer;
    this.#pages = pages;
    this.folder = path.join(within, `${peer.name.replaceAll(/\W+/g, '-').toLowerCase()}-${copies}`);
    mkdirSync(this.folder, { recursive: true });
    for (const [name, text] of Object.entries(peer.files(pages))) this.write(name, text);
    if (installed) symlinkSync(path.join(installed, 'node_modules'), path.join(this.folder, 'node_modules'));
    writePeerPages(pages, copies, {
      folder: path.join(this.folder, peer.pagesDir),
      written: peer.renderPage,
    });
  }

  /** The built site. */
  get site(): string {
    return path.join(this.folder, this.peer.outDir);
  }

  write(name: string, text: string): void {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Adds a sentence to the first page. */
  edit(sentence: string): void {
    const [page] = this.#pages;
    if (!page) return;
    const markdown = `${page.markdown}\n${sentence}\n`;
    this.write(path.join(this.peer.pagesDir, `${page.slug}.md`), this.peer.renderPage({ ...page, markdown }));
  }

  /** Builds it with its own command. Throws with the output when it fails. */
  async build(): Promise<CommandMetrics> {
    const [program = '', ...args] = this.peer.command;
    const command = program.startsWith('node_modules/')
      ? [process.execPath, program, ...args]
      : this.peer.command;
    const result = await measureCommand(command, {
      cwd: this.folder,
      env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=4096' },
    });
    if (result.status !== 0) throw new Error(`${this.peer.name}: ${result.output.slice(-2000)}`);
    return result;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface PeerProjectOptions {
  within: string;
  installed: string | undefined;
  copies: number;
}
