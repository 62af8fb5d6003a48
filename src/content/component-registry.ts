import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ComponentDefinition, ComponentForm, ComponentMetadata } from './component-metadata.ts';

/** Where the components of pages stand, from the root of the project. */
export const componentFolder = 'src/components/content';

const metadataSuffix = '.meta.ts';

/**
 * Every component of a folder by name. A component is its `.astro` file, and only what differs from the defaults stands
 * in the metadata beside it: to add one, add its file; nothing else lists them. Throws for metadata without a component.
 */
export async function readComponents(folder: string): Promise<Record<string, ComponentDefinition>> {
  const metadata = await importBesideComponents<{ metadata: ComponentMetadata }>(folder, metadataSuffix);
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
 * The modules of a folder whose names end like this, by the name of the component beside which they stand. They are
 * imported by Node itself, in bundles too, so they must not import what keeps state. Throws for one that stands alone.
 */
export async function importBesideComponents<Module>(
  folder: string,
  suffix: `.${string}.ts`,
): Promise<Map<string, Module>> {
  const components = baseNames(folder, '.astro');
  const modules = baseNames(folder, suffix).map(async (name): Promise<[string, Module]> => {
    if (!components.includes(name)) throw new Error(`${name}${suffix} stands beside no ${name}.astro.`);
    const { href } = pathToFileURL(path.resolve(folder, `${name}${suffix}`));
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

/** The components that a page may name, by name. */
export const componentRegistry = await readComponents(componentFolder);

/** The names of the components that have this. */
export function componentsWith(has: (component: ComponentDefinition) => boolean | undefined): string[] {
  return Object.keys(componentRegistry).filter((name) => {
    const component = componentRegistry[name];
    return component && has(component);
  });
}

/** The one form in which a component may be used. */
export function componentForm(component: string): ComponentForm {
  return componentRegistry[component]?.form ?? 'block';
}
