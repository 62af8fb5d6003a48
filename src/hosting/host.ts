import type { HostingModel } from './hosting-model.ts';

/** Generates the content of a host's configuration file. */
export type ConfigGenerator = (publication: HostingModel) => string;

/** A host: the export `host` of the module in `hosts/` with its name. There is no other registration. */
export interface Host {
  /** Files that it reads from the published folder and does not serve. */
  published?: Readonly<Record<string, ConfigGenerator>>;
  /** Files that an administrator installs on the server. They are beside the published folder and never served. */
  installed?: Readonly<Record<string, ConfigGenerator>>;
  /**
   * Position of its published files in the lists that other hosts' configuration contains; by default last, by name. A change
   * alters published bytes.
   */
  order?: number;
}
