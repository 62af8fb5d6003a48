import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Manifest } from '../../hosting/manifest.ts';
import { docPath } from '../../runtime/doc-path.ts';
import type { DeploymentIssue } from './deployment-issue.ts';
import { maxContentDiagnostics, maxListedAddresses, minShareOfAnotherBuild } from './limits.ts';

/** Fix for each kind of issue. */
export const fixes: Record<DeploymentIssue['kind'], string> = {
  recall:
    'the copy of the last build to the host now, and empty its caches: people still find what was recalled',
  content: 'the copy of the last build to the host again, and find out who or what has changed this one',
  missing:
    'all that is inside dist/<id> to the root of the host again: not the folder itself, and no part of it left out',
  headers: `the headers of the last build to the host again, from dist/<id>.hosting (${docPath('hosting.md')})`,
  host: `the configuration of the last build to the host again (${docPath('hosting.md')})`,
  scan: `what the last build wrote to the host again, the copy and its headers (${docPath('hosting.md')})`,
  silent: 'nothing yet: run the check again, and look at the site in a browser',
  wish: 'what the warning asks for, or nothing where the host leaves no choice',
};

/** Returns the number of pages in a manifest. */
export function pageCount({ files }: Manifest): number {
  return files.filter(({ type }) => type.startsWith('text/html')).length;
}

/** Converts issues to diagnostics, grouping those that many addresses share. `pages` is the number of pages of the site. */
export function toDeploymentDiagnostics(findings: DeploymentIssue[], base: URL, pages: number): Diagnostic[] {
  const groups = Map.groupBy(findings, ({ kind, message }) => `${kind} ${message}`);
  const diagnostics = [...groups.values()].flatMap((group) => groupIssues(group, base));
  const files = new Set(findings.filter(({ kind }) => kind === 'content').map(({ address }) => address));
  const contentDiagnostics = diagnostics.filter(({ fix }) => fix === fixes.content);
  const others = diagnostics.filter(({ fix }) => fix !== fixes.content);
  const omitted = contentDiagnostics.length - maxContentDiagnostics;
  return [
    ...(files.size >= pages * minShareOfAnotherBuild ? [differentBuildDiagnostic(base, files.size)] : []),
    ...others,
    ...contentDiagnostics.slice(0, maxContentDiagnostics),
    ...(omitted > 0
      ? [toDiagnostic(base.href, 'content', `differs in ${omitted} more places like these`)]
      : []),
  ];
}

function groupIssues(group: DeploymentIssue[], base: URL): Diagnostic[] {
  const addresses = [...new Set(group.map(({ address }) => address))].sort();
  const [first] = group;
  if (!first) return [];
  const urlOf = (address: string) => new URL(address, base).href;
  if (addresses.length <= maxListedAddresses)
    return addresses.map((address) => toDiagnostic(urlOf(address), first.kind, first.message));
  return [
    toDiagnostic(
      `${urlOf(addresses[0] ?? '/')} and ${addresses.length - 1} other addresses`,
      first.kind,
      first.message,
    ),
  ];
}

function toDiagnostic(file: string, kind: DeploymentIssue['kind'], message: string): Diagnostic {
  return { file, message, fix: fixes[kind], ...(kind === 'wish' && { severity: 'warning' }) };
}

function differentBuildDiagnostic(base: URL, count: number): Diagnostic {
  return {
    file: base.href,
    message: `is another build than the manifest tells of: ${count} files differ`,
    fix: 'the newest copy to the host with its headers, and empty its caches; or take the manifest of the build that is published',
  };
}
