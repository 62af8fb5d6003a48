import type { RecalledTexts } from '../site/recalls.ts';
import type { CspSources } from './content-security-policy.ts';

/** Everything from which the configuration of a host is generated. */
export interface HostingModel {
  /** Brand ID. */
  id: string;
  /** The host that its pack names. */
  host?: string;
  /** Language codes, as in file names. */
  languages: string[];
  /** Host names, like "information.midshire.example", the first language's first. */
  hostnames: string[];
  /** Error page by host name: that of the first language with this domain. */
  errorPagesByHost: Map<string, string>;
  /** Sources of the Content Security Policies. */
  cspSources: CspSources;
  /** Error page for every address outside the prefixes of `otherErrorPages`. */
  errorPage: string;
  /** Error pages of the other languages, each with the URL prefix that it serves. */
  otherErrorPages: { prefix: string; page: string }[];
  /** URL paths of the files whose headers differ from those of a page: those that browsers may cache, and data files. */
  filesWithHeaders: string[];
  /** Files in the folder that some host reads and none serves. */
  configFiles: readonly string[];
  /** What no page may show any more. */
  recalled: RecalledTexts[];
}
