import type { Manifest } from '../hosting/manifest.ts';
import type { Problem } from '../problems/problem.ts';
import type { Finding } from './finding.ts';

/** What to do about each kind of difference. */
const todo: Record<Finding['kind'], string> = {
  content: 'the copy of the last build to the host again, and find out who or what has changed this one',
  headers: 'the headers of the last build to the host again, from dist/<id>.hosting (docs/hosting.md)',
  host: 'the configuration of the last build to the host again (docs/hosting.md)',
  scan: 'what the last build wrote to the host again, the copy and its headers (docs/hosting.md)',
  silent: 'nothing yet: run the check again, and look at the site in a browser',
  wish: 'nothing, where the host leaves no choice',
};

/** How many pages a copy has. */
export function pagesOf({ files }: Manifest): number {
  return files.filter(({ type }) => type.startsWith('text/html')).length;
}

/** Differences that hold for more addresses than this are told once. */
const fewest = 3;
/** Files with other bytes that are each told of. */
const mostFiles = 12;

/** The differences as problems, those that many addresses share told once. `pages` are those of the copy. */
export function problemsOf(findings: Finding[], base: URL, pages: number): Problem[] {
  const alike = Map.groupBy(findings, ({ kind, wrong }) => `${kind} ${wrong}`);
  const told = [...alike.values()].flatMap((group) => gathered(group, base));
  const files = new Set(findings.filter(({ kind }) => kind === 'content').map(({ address }) => address));
  const ofContent = told.filter(({ instead }) => instead === todo.content);
  const rest = told.filter(({ instead }) => instead !== todo.content);
  const more = ofContent.length - mostFiles;
  return [
    ...(files.size >= pages / 2 ? [anotherBuild(base, files.size)] : []),
    ...rest,
    ...ofContent.slice(0, mostFiles),
    ...(more > 0 ? [problem(base.href, 'content', `differs in ${more} more places like these`)] : []),
  ];
}

function gathered(group: Finding[], base: URL): Problem[] {
  const addresses = [...new Set(group.map(({ address }) => address))].sort();
  const [first] = group;
  if (!first) return [];
  const at = (address: string) => new URL(address, base).href;
  if (addresses.length <= fewest)
    return addresses.map((address) => problem(at(address), first.kind, first.wrong));
  return [
    problem(
      `${at(addresses[0] ?? '/')} and ${addresses.length - 1} other addresses`,
      first.kind,
      first.wrong,
    ),
  ];
}

function problem(file: string, kind: Finding['kind'], wrong: string): Problem {
  return { file, wrong, instead: todo[kind], ...(kind === 'wish' && { level: 'warning' }) };
}

function anotherBuild(base: URL, count: number): Problem {
  return {
    file: base.href,
    wrong: `is another build than the manifest tells of: ${count} files differ`,
    instead:
      'the newest copy to the host with its headers, and empty its caches; or take the manifest of the build that is published',
  };
}
