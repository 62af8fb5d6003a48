import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Brand } from '../brand/brand-schema.ts';
import { hostFolder, readHostNames } from '../brand/hosts.ts';
import type { ConfigGenerator, Host } from './host.ts';

/** Sort order of a host without `order`: after all others. */
const lastOrder = 1000;

/** Loads every host module of a folder, by name, in the order of their published files. To add a host, add its file. */
export async function readHosts(folder: string): Promise<Map<string, Host>> {
  const entries = await Promise.all(
    readHostNames(folder).map(async (name): Promise<[string, Host]> => {
      const { href } = pathToFileURL(path.resolve(folder, `${name}.ts`));
      const module: { host: Host } = await import(href);
      return [name, module.host];
    }),
  );
  const orderOf = ([, { order = lastOrder }]: [string, Host]) => order;
  return new Map(entries.sort((a, b) => orderOf(a) - orderOf(b)));
}

const hosts = await readHosts(hostFolder);

function merge(filesOf: (host: Host) => Host['published']): Record<string, ConfigGenerator> {
  return Object.assign({}, ...[...hosts.values()].map(filesOf));
}

/** Configuration files that hosts read from the published folder. */
export const publishedConfigFiles = merge(({ published }) => published);

/** Configuration files that an administrator installs on a server. They are beside the published folder and never served. */
export const serverConfigFiles = merge(({ installed }) => installed);

/** Names of the published files that hosts read and must not serve. */
export const hostConfigFiles: readonly string[] = Object.keys(publishedConfigFiles);

/** Filters configuration files by host; returns all of them for a brand that names no host. */
export function configFilesFor(
  host: string | undefined,
  files: Record<string, ConfigGenerator>,
): [string, ConfigGenerator][] {
  const { published, installed } = hosts.get(host ?? '') ?? {};
  const hostFiles = Object.keys({ ...published, ...installed });
  return Object.entries(files).filter(([name]) => !host || hostFiles.includes(name));
}

/**
 * Returns the deployment instructions of a brand, in one line. `changed` lists the configuration files that differ from those
 * of the last build; undefined where there was none. For a brand that names no host there is only such a change to report.
 */
export function deploymentSteps(
  { id, host }: Pick<Brand, 'id' | 'host'>,
  changed: readonly string[] | undefined,
): string | undefined {
  const names = configFilesFor(host, serverConfigFiles).map(([name]) => name);
  const filesOf = (some: readonly string[]) => some.map((name) => `dist/${id}.hosting/${name}`).join(' and ');
  if (!host) return changed?.length ? `Changed since the last build: ${filesOf(changed)}.` : undefined;
  const toInstall = names.filter((name) => changed?.includes(name) ?? true);
  const same = names.filter((name) => !toInstall.includes(name));
  const suffix = [
    names.length === 0 ? ', which holds all that it needs' : '',
    toInstall.length > 0 ? ` with ${filesOf(toInstall)}` : '',
    toInstall.length > 0 && changed ? ', changed since the last build' : '',
  ].join('');
  const unchanged = same.length > 0 ? ` As in the last build: ${filesOf(same)}.` : '';
  return `For ${host}: dist/${id}${suffix}.${unchanged} Every step: docs/hosting.md`;
}

/**
 * Returns the configuration files of a staged hosting folder that are new or differ from those of the last build; undefined
 * where there was no last build. An administrator installs these, often as a change of its own.
 */
export function changedServerConfig(staged: string, last: string): string[] | undefined {
  if (!existsSync(last)) return undefined;
  const read = (folder: string, name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return Object.keys(serverConfigFiles).filter((name) => read(staged, name) !== read(last, name));
}
