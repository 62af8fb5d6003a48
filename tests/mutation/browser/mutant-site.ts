import { createHash } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles } from '../../../src/runtime/list-files.ts';
import { siteFolder } from '../../support/built-site-fixture.ts';
import { ProjectFixture } from '../../support/project-fixture.ts';
import { applyMutant, type BrowserMutant } from './browser-mutant.ts';

/** What a build makes of the scripts of a feature: text in pages or in files, and whole files of their own. */
interface Bundles {
  texts: string[];
  files: { address: string; code: string; isEntry: boolean }[];
}

/** A copy of the project with its built site, in which one script at a time is replaced, without a build. */
export class MutantSite {
  readonly project = new ProjectFixture(['tests', 'docs/examples']);
  readonly #site = this.project.path(siteFolder);
  readonly #root = process.cwd();
  readonly #originals = new Map<string, Bundles>();
  #changedFiles = new Map<string, string | undefined>();

  /** Enters the folder of the copy: the bundler resolves every name from there. */
  constructor() {
    cpSync(siteFolder, this.#site, { recursive: true });
    // A server prefers them to the pages and scripts that change.
    for (const file of listFiles(this.#site))
      if (/\.(?:br|gz)$/.test(file)) rmSync(path.join(this.#site, file));
    process.chdir(this.project.folder);
  }

  /** Puts a mutant into the source and the site. Rejects when its script cannot be bundled. */
  async plant(mutant: BrowserMutant): Promise<void> {
    const original = this.#originals.get(mutant.feature) ?? (await this.#bundle(mutant.feature));
    this.#originals.set(mutant.feature, original);
    this.#write(mutant.file, applyMutant(this.project.read(mutant.file), mutant));
    this.#replace(original, await this.#bundle(mutant.feature));
  }

  /** Leaves the copy and removes it. */
  cleanup(): void {
    process.chdir(this.#root);
    this.project.cleanup();
  }

  /** Takes the mutant out of the source and the site. */
  restore(): void {
    for (const [file, content] of this.#changedFiles)
      if (content === undefined) rmSync(this.project.path(file));
      else this.project.write(file, content);
    this.#changedFiles = new Map();
  }

  #write(file: string, content: string): void {
    if (!this.#changedFiles.has(file))
      this.#changedFiles.set(file, this.project.exists(file) ? this.project.read(file) : undefined);
    this.project.write(file, content);
  }

  #replace(before: Bundles, after: Bundles): void {
    const pairs = before.texts.map((text, index): [string, string] => [text, after.texts[index] ?? '']);
    const [oldEntry, newEntry] = [before, after].map(({ files }) => files.find(({ isEntry }) => isEntry));
    if (oldEntry && newEntry)
      pairs.push([oldEntry.address, newEntry.address], [integrity(oldEntry.code), integrity(newEntry.code)]);
    for (const { address, code } of after.files) this.#write(siteFolder + address, code);
    const replaced = pairs.map(([text]) => text);
    for (const file of listFiles(this.#site)) {
      if (!/\.(?:html|js)$/.test(file)) continue;
      const name = `${siteFolder}/${file}`;
      const content = this.project.read(name);
      if (replaced.some((text) => content.includes(text)))
        this.#write(
          name,
          pairs.reduce((text, [from, to]) => text.replaceAll(from, () => to), content),
        );
    }
    if (this.#changedFiles.size < 2) throw new Error('The site holds no script of this feature.');
  }

  /** Bundles with the code of the copy, as its build does. */
  async #bundle(feature: string): Promise<Bundles> {
    const folder = `src/features/${feature}/browser`;
    const { bundleInlineScript } = await this.#load<InlineModule>('src/integrations/inline-script.ts');
    const { buildClientBundles } = await this.#load<ClientModule>('src/integrations/client-bundles.ts');
    const inline = (name: string) => bundleInlineScript(this.project.path(folder, `${name}.client.ts`));
    if (feature === 'record')
      return { texts: [], files: await buildClientBundles(`${folder}/typing.client.ts`) };
    if (feature === 'exit') return { texts: [await inline('quick-exit')], files: [] };
    if (feature === 'opening-hours') return { texts: [await inline('opening-status')], files: [] };
    const { bundleModule } = await this.#load<ModuleScript>('src/integrations/module-script.ts');
    const searchBox = await bundleModule(`${folder}/search-box.client.ts`, 'search');
    return { texts: [await inline('lazy-search'), searchBox.trim()], files: [] };
  }

  #load<Module>(file: string): Promise<Module> {
    return import(`${pathToFileURL(this.project.folder).href}/${file}`) as Promise<Module>;
  }
}

type InlineModule = typeof import('../../../src/integrations/inline-script.ts');
type ClientModule = typeof import('../../../src/integrations/client-bundles.ts');
type ModuleScript = typeof import('../../../src/integrations/module-script.ts');

function integrity(content: string): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
