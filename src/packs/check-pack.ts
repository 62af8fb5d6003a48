import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brandJsonSchemaText, isData } from '../brand/fields.ts';
import { compareVersions, thisVersion } from '../brand/version.ts';
import { isError, type Problem } from '../problems/problem.ts';
import { readYaml } from '../problems/yaml.ts';
import type { LocalContent } from '../sites/local/local-content.ts';
import { type Site, sitesOf } from '../sites/site.ts';
import { readSources } from '../sites/sources.ts';
import { schemaName } from './brand-yaml.ts';
import { type Checked, readChecked, stateOf, writeChecked } from './checked.ts';
import {
  dutiesSince,
  factsChanged,
  fieldsChanged,
  overridesOutOfDate,
  pagesChanged,
} from './what-changed.ts';

interface Outcome {
  problems: Problem[];
  /** What changed for this publisher since the last check, as text; empty when nothing did. */
  news: string;
  /** True when the pack is good for this version, and was noted as such. */
  isChecked: boolean;
}

/**
 * Checks a pack by every rule and tells what changed for it since its last check. When nothing is wrong and the pack
 * names this version, it notes in the pack what its copy holds now, so that the next upgrade can be compared.
 */
export function checkPackFolder(folder: string): Outcome {
  const { problems: inSources, ...sources } = readSources([folder]);
  const { checked, problems: inChecked } = readChecked(folder);
  const { named, problems: inVersion } = versionNamed(folder);
  const problems = [...inSources, ...inChecked, ...inVersion];
  const sites = sitesOf(sources);
  const since = checked?.waymark ?? named;
  const news = newsSince(since, checked, { sites, local: sources.local });
  const isChecked = named === thisVersion && !problems.some(isError);
  if (isChecked) {
    writeFileSync(path.join(folder, schemaName), brandJsonSchemaText());
    writeChecked(folder, stateOf(sites));
  }
  return { problems, news, isChecked };
}

/** The version in brand.yaml, also when something else in it is wrong; a problem when it names none. */
function versionNamed(folder: string): { named: string | undefined; problems: Problem[] } {
  const file = path.join(folder, 'brand.yaml');
  const { data } = existsSync(file) ? readYaml(file, readFileSync(file, 'utf8')) : { data: undefined };
  if (!isData(data)) return { named: undefined, problems: [] };
  const { waymark } = data;
  const wrong = 'the pack does not name the version that it was checked against';
  const problems = waymark === undefined ? [{ file, wrong, instead: `waymark: "${thisVersion}"` }] : [];
  const isVersion = typeof waymark === 'string' && /^\d+\.\d+\.\d+$/.test(waymark);
  return { named: isVersion ? waymark : undefined, problems };
}

/** What a pack publishes now. */
interface Copy {
  sites: Site[];
  local: LocalContent[];
}

function newsSince(since: string | undefined, checked: Checked | undefined, { sites, local }: Copy): string {
  if (since === undefined || compareVersions(since, thisVersion) > 0) return '';
  const duties = dutiesSince(readFileSync('CHANGELOG.md', 'utf8'), since);
  const parts: [string, string[]][] = [
    ...duties.map(({ version, must }): [string, string[]] => [`Version ${version}: you must`, must]),
    ['Fields of brand.yaml', checked ? fieldsChanged(checked) : []],
    ['Pages whose overrides are out of date', overridesOutOfDate(local)],
  ];
  if (checked && sites.length > 0) {
    const now = stateOf(sites);
    parts.push(
      ['Facts that your copy shows', factsChanged(checked, now, sites)],
      ['Pages of your copy', pagesChanged(checked, now, sites)],
    );
  }
  const full = parts.filter(([, lines]) => lines.length > 0);
  if (full.length === 0) return '';
  const text = full.map(([title, lines]) => `${title}\n${lines.map((each) => `  - ${each}\n`).join('')}`);
  return `What changed since this pack was checked against ${since}\n\n${text.join('\n')}`;
}
