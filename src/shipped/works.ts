import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Part, packageFolder, takenIn } from './taken-in.ts';

/** Work of somebody else that a site holds. */
export interface Work {
  name: string;
  version: string;
  /** SPDX, as its makers name it; empty where they do not. */
  licence: string;
  /** The text that must go with it; empty where there is none. */
  notice: string;
  parts: Part[];
  /** Of the package that it comes in. */
  package: { name: string; version: string };
}

/** Works that come in a package of another name and licence. */
const within = [
  {
    file: /[\\/]pdfjs-dist[\\/]standard_fonts[\\/]LiberationSans-/,
    name: 'Liberation Sans',
    version: '1.07.4',
    licence: 'GPL-2.0-only WITH Font-exception-2.0',
    notice: 'standard_fonts/LICENSE_LIBERATION',
  },
];

/** Everything by others that these parts of a site hold, each work once, by name. */
export function worksIn(parts: Part[]): Work[] {
  const found = parts.flatMap((part) => takenIn(part).map((file) => ({ part, ...workOf(file) })));
  return [...Map.groupBy(found, ({ name, version }) => `${name} ${version}`).values()]
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { part: _, ...work } = first;
      return { ...work, parts: [...new Set(same.map(({ part }) => part))] };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Bare = Omit<Work, 'parts'>;

const read = new Map<string, Bare>();

function workOf(file: string): Bare {
  const folder = packageFolder(file) ?? '';
  const other = within.find((each) => each.file.test(file));
  if (other) {
    const text = readFileSync(path.join(folder, other.notice), 'utf8').trim();
    return { ...packageWork(folder), ...other, notice: text };
  }
  return packageWork(folder);
}

function packageWork(folder: string): Bare {
  const known = read.get(folder);
  if (known) return known;
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const work = {
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    notice: noticeIn(folder) || ourNotice(name),
    package: { name, version },
  };
  read.set(folder, work);
  return work;
}

/** The texts that the makers have put into their package. */
function noticeIn(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|notice|copying|copyright)\b/i.test(name))
    .sort();
  const texts = names.map((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? noticeIn(file) : readFileSync(file, 'utf8').trim();
  });
  return texts.join('\n\n');
}

/** For a package that comes without one, the text from where its makers keep their sources. */
export function ourNotice(name: string): string {
  const file = fileURLToPath(new URL(`./notices/${name.replaceAll('/', '+')}.txt`, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}
