import path from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Returns the deployment instructions for a host, in one line. */
export function deploymentSteps(host: string, id: string): string {
  const installed = configFilesFor(host, serverConfigFiles).map(([name]) => `dist/${id}.hosting/${name}`);
  const suffix =
    installed.length > 0 ? ` with ${installed.join(' and ')}` : ', which holds all that it needs';
  return `For ${host}: dist/${id}${suffix}. Every step: docs/hosting.md`;
}
