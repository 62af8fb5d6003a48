import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { moduleExtension } from '../runtime/installation.ts';
import type { ComponentDefinition, ComponentForm, ComponentMetadata } from './component-metadata.ts';

/** The folder of the content components, from the root of the project. */
export const componentFolder = 'src/components/content';

const metadataSuffix = '.meta';

/**
 * Reads every component of a folder by name. A component is its `.astro` file, and the metadata beside it holds only what
 * differs from the defaults: to add one, add its file; only `docs/writing.md` lists them. Rejects for metadata without a
 * component, and for a file of metadata without the export: it would silently change nothing.
 */
export async function readComponents(folder: string): Promise<Record<string, ComponentDefinition>> {
  const metadata = await importBesideComponents<{ metadata: ComponentMetadata }>(folder, metadataSuffix);
  for (const [name, module] of metadata)
    if (!module.metadata)
      throw new Error(
        `${path.join(folder, name)}${metadataSuffix}.ts has no export "metadata". Write: export const metadata: ComponentMetadata = { … };`,
      );
  const names = baseNames(folder, '.astro');
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        form: 'block',
        attributes: {},
        facts: [],
        ...metadata.get(name)?.metadata,
      } satisfies ComponentDefinition,
    ]),
  );
}

/**
 * Imports the modules of a folder with this suffix before their extension, by the name of the component beside them. Node itself imports them, in
 * bundles too, so they must not import stateful modules. Rejects for a module without a component.
 */
export async function importBesideComponents<Module>(
  folder: string,
  suffix: `.${string}`,
): Promise<Map<string, Module>> {
  const components = baseNames(folder, '.astro');
  const ending = `${suffix}${moduleExtension}`;
  const modules = baseNames(folder, ending).map(async (name): Promise<[string, Module]> => {
    if (!components.includes(name)) throw new Error(`${name}${ending} stands beside no ${name}.astro.`);
    const { href } = pathToFileURL(path.resolve(folder, `${name}${ending}`));
    return [name, await import(/* @vite-ignore */ href)];
  });
  return new Map(await Promise.all(modules));
}

function baseNames(folder: string, suffix: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
}

/** The components that a page may use, by name. */
export const componentRegistry = await readComponents(componentFolder);

/** Returns the names of the components with this property. */
export function componentsWith(predicate: (component: ComponentDefinition) => boolean | undefined): string[] {
  return Object.keys(componentRegistry).filter((name) => {
    const component = componentRegistry[name];
    return component && predicate(component);
  });
}

/** Returns the form of a component. */
export function componentForm(component: string): ComponentForm {
  return componentRegistry[component]?.form ?? 'block';
}
