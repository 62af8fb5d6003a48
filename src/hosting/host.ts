import type { HostingModel } from './hosting-model.ts';

/** Makes a file that a host reads. */
export type ConfigGenerator = (publication: HostingModel) => string;

/** A host: the export `host` of the file in `hosts/` that has its name. Nothing else lists it. */
export interface Host {
  /** What it reads from the published folder itself, and does not send. */
  published?: Readonly<Record<string, ConfigGenerator>>;
  /** What somebody installs there and nobody may open: it stands beside the published folder. */
  installed?: Readonly<Record<string, ConfigGenerator>>;
  /**
   * Where its published files stand among those of the other hosts, which name them all; after the others, by name, unless
   * it says so. Moving one would change the bytes of every copy.
   */
  order?: number;
}
