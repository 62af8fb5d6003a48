import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Brand } from '../brand/brand-schema.ts';
import { hostFolder, readHostNames } from '../brand/hosts.ts';
import { docPath } from '../runtime/doc-path.ts';
import { moduleExtension } from '../runtime/installation.ts';
import type { ConfigGenerator, Host } from './host.ts';

/** Sort order of a host without `order`: after all others. */
const lastOrder = 1000;

/**
 * Loads every host module of a folder, by name, in the order of their published files. To add a host, add its file.
 * Rejects for a module without `host`, and for two hosts that make one file in two ways.
 */
export async function readHosts(folder: string): Promise<Map<string, Host>> {
  const entries = await Promise.all(
    readHostNames(folder).map(async (name): Promise<[string, Host]> => {
      const { href } = pathToFileURL(path.resolve(folder, `${name}${moduleExtension}`));
      const { host }: { host?: Host } = await import(href);
      if (!host)
        throw new Error(
          `${path.join(folder, name)}.ts has no export "host". Write: export const host: Host = { published or installed: { … } };`,
        );
      return [name, host];
    }),
  );
  refuseSharedFiles(entries);
  const orderOf = ([, { order = lastOrder }]: [string, Host]) => order;
  return new Map(entries.sort((a, b) => orderOf(a) - orderOf(b)));
}

/** Two hosts may read one file, and then one function makes it: of two functions, one would silently win. */
function refuseSharedFiles(entries: readonly [string, Host][]): void {
  const earlier = new Map<string, { host: string; generate: ConfigGenerator }>();
  for (const [host, { published, installed }] of entries)
    for (const [file, generate] of Object.entries({ ...published, ...installed })) {
      const first = earlier.get(file) ?? { host, generate };
      earlier.set(file, first);
      if (first.generate !== generate)
        throw new Error(
          `${host} and ${first.host} each make "${file}". Write: the same function in both, or another name of the file.`,
        );
    }
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
 * Returns the deployment instructions of a brand, in one line. It always says what to install: no build knows what is on a server,
 * only what the last build wrote. `changed` lists the configuration files that differ from those of the last build; undefined where
 * there was none.
 */
export function deploymentSteps(
  { id, host }: Pick<Brand, 'id' | 'host'>,
  changed: readonly string[] | undefined,
): string {
  const names = configFilesFor(host, serverConfigFiles).map(([name]) => name);
  const filesOf = (some: readonly string[]) => some.map((name) => `dist/${id}.hosting/${name}`).join(' and ');
  const differing = names.filter((name) => changed?.includes(name));
  const same = names.filter((name) => changed && !changed.includes(name));
  const needed = names.length > 0 ? ` with ${filesOf(names)}` : ', which holds all that it needs';
  const sentences = [
    host
      ? `For ${host}: dist/${id}${needed}.`
      : `For your host: dist/${id} with the file for it in dist/${id}.hosting, where there is one.`,
    differing.length > 0 && `Changed since the last build: ${filesOf(differing)}.`,
    // Which of many files is installed is not known where no host is named, so it is said when all are the same.
    same.length > 0 &&
      (host || differing.length === 0) &&
      `If you installed ${host ? filesOf(same) : 'that'} of the last build, nothing in it changed.`,
    `Every step: ${docPath('hosting.md')}`,
  ];
  return sentences.filter(Boolean).join(' ');
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
