import type { Problem } from '../../problems/problem.ts';
import type { BuiltSite } from '../built-site.ts';

/** One rule about a finished site. To add a rule, add a file here and name it in `index.ts`. */
export type Rule = (site: BuiltSite) => Problem[];
