import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { BuiltSite } from '../built-site.ts';

/** One rule about a finished site. To add a rule, add a file here and name it in `index.ts`. */
export type BuiltSiteRule = (site: BuiltSite) => Diagnostic[];
