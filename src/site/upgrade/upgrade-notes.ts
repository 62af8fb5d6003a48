import { fields } from '../../brand/fields.ts';
import type { LocalContent } from '../../brand/overrides/local-content.ts';
import { compareVersions, currentVersion } from '../../brand/version.ts';
import type { Page } from '../../content/pages.ts';
import { displayPath } from '../../diagnostics/format-diagnostics.ts';
import { programPath, withDocPaths } from '../../runtime/doc-path.ts';
import { factsOnPage } from '../facts-on-page.ts';
import type { Site } from '../site.ts';
import type { BrandLockfile } from './brand-lockfile.ts';

/** What a version requires of a publisher, from CHANGELOG.md. */
interface Migration {
  version: string;
  /** One line each. */
  must: string[];
}

/** Returns the "You must" sections of the versions after `since`, newest first. */
export function migrationsSince(changelog: string, since: string): Migration[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => ({ version: /^\d+\.\d+\.\d+/.exec(part)?.[0] ?? '', must: migrationSteps(part) }))
    .filter(
      ({ version, must }) =>
        version !== '' &&
        must.length > 0 &&
        compareVersions(version, since) > 0 &&
        compareVersions(version, currentVersion) <= 0,
    );
}

function migrationSteps(part: string): string[] {
  const [, text = ''] =
    /^### You must\s*\n([\s\S]*?)(?=^### |$(?![\s\S]))/m.exec(part.replaceAll('\r\n', '\n')) ?? [];
  return text
    .split(/^- /m)
    .slice(1)
    .map((item) => withDocPaths(item.replaceAll(/\s+/g, ' ').trim()));
}

/** Returns the fields of brand.yaml that are new or gone since the last check, one line each. */
export function diffFields(before: BrandLockfile): string[] {
  const now = fields();
  const added = now
    .filter(({ path }) => !before.fields.includes(path.join('.')))
    .map(({ path, required, groupRequired, description }) => {
      const requirement = required && groupRequired ? 'is required' : 'may be added';
      return `"${path.join('.')}" is new and ${requirement}: ${description}`;
    });
  const names = now.map(({ path }) => path.join('.'));
  const removed = before.fields.filter((name) => !names.includes(name)).map((name) => `"${name}" is gone`);
  return [...added, ...removed];
}

/** Returns the facts of a site that changed since the last check, one line each with the pages that show them. */
export function diffFacts(before: BrandLockfile, now: BrandLockfile, sites: Site[]): string[] {
  const shown = sites.flatMap((site) =>
    site.pages.flatMap((page) =>
      factsOnPage(site, page).map((fact) => ({ fact, address: site.pathOf(page) })),
    ),
  );
  return diffRecords(before.facts, now.facts).map(({ id, how }) => {
    const uses = shown.filter(({ fact }) => fact.id === id);
    const [first] = uses;
    const name = first && sites[0] ? `${sites[0].localize(first.fact.name)} (${id})` : id;
    return formatChange(
      name,
      how,
      uses.map(({ address }) => address),
    );
  });
}

/** Returns the pages of a site that changed since the last check, one line each. */
export function diffPages(before: BrandLockfile, now: BrandLockfile, sites: Site[]): string[] {
  const pages = new Map<string, [Site, Page]>(
    sites.flatMap((site) => site.pages.map((page) => [`${page.language}/${page.id}`, [site, page]] as const)),
  );
  return diffRecords(before.pages, now.pages).map(({ id, how }) => {
    const [site, page] = pages.get(id) ?? [];
    return formatChange(page?.title ?? id, how, site && page ? [site.pathOf(page)] : []);
  });
}

/** Returns the overrides of pages that have changed since they were written, one line each. */
export function outdatedOverrides(local: LocalContent[]): string[] {
  return local
    .flatMap(({ outdated }) => outdated)
    .map(
      ({ file, original }) =>
        `${original.title}: compare ${displayPath(file)} with ${programPath(original.file)}, which changed`,
    );
}

type ChangeKind = 'changed' | 'is new' | 'is gone';

function diffRecords(
  before: Record<string, string>,
  now: Record<string, string>,
): { id: string; how: ChangeKind }[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return ids
    .filter((id) => before[id] !== now[id])
    .map((id) => ({ id, how: !(id in before) ? 'is new' : !(id in now) ? 'is gone' : 'changed' }));
}

function formatChange(name: string, how: ChangeKind, addresses: string[]): string {
  const uniqueAddresses = [...new Set(addresses)];
  return `${name} ${how}${uniqueAddresses.length > 0 ? `: ${uniqueAddresses.join(', ')}` : ''}`;
}
