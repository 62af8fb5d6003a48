import type { CspSources } from './content-security-policy.ts';

/** What a host must know of a finished site: all that its configuration is made from. */
export interface HostingModel {
  /** The id of the brand. */
  id: string;
  /** The host that its pack names. */
  host?: string;
  /** Its languages, as in file names. */
  languages: string[];
  /** The names of the host, like "information.midshire.example", the first language's first. */
  hostnames: string[];
  /** The error page of each host name: of the first language whose domain it is. */
  errorPagesByHost: Map<string, string>;
  /** What the policies of its pages allow. */
  cspSources: CspSources;
  /** The error page for every address that no other language claims. */
  errorPage: string;
  /** The error pages of the other languages, each with the beginning of the addresses that it answers for. */
  otherErrorPages: { prefix: string; page: string }[];
  /** The addresses of the files that a browser may keep. */
  immutableFiles: string[];
  /** The files that some host reads from the folder, and none sends. */
  configFiles: readonly string[];
}
