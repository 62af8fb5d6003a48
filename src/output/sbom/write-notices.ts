import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { hasSearchBox } from '../../features/search/has-search-box.ts';
import type { SitePart } from '../../integrations/bundled-packages.ts';
import type { Site } from '../../site/site.ts';
import { createSbom, sbomFileName } from './cyclonedx.ts';
import { checkLicences } from './licence-policy.ts';
import { formatNotices, noticesFileName } from './notices.ts';
import { thirdPartyPackages } from './third-party-packages.ts';

/**
 * Writes the third-party notices into the published folder and the SBOM beside it. Returns diagnostics of packages that may not
 * be published; then it writes nothing.
 */
export function writeNotices(folder: string, sites: Site[], hostingFolder: string): Diagnostic[] {
  const [site] = sites;
  if (!site) return [];
  const packages = thirdPartyPackages(bundledParts(sites));
  const diagnostics = checkLicences(packages);
  if (diagnostics.some(isError)) return diagnostics;
  mkdirSync(hostingFolder, { recursive: true });
  writeFileSync(path.join(folder, noticesFileName), formatNotices(packages));
  writeFileSync(path.join(hostingFolder, sbomFileName), createSbom(site.brand.id, packages));
  return diagnostics;
}

/** Returns the parts that a site bundles. */
function bundledParts(sites: Site[]): SitePart[] {
  const hasSearch = sites.some(({ pages }) => pages.some(hasSearchBox));
  const hasTyping = sites.some(({ brand }) => brand.typing === 'offered');
  return [
    'style',
    'icons',
    'scripts in pages',
    ...(hasSearch ? (['search'] as const) : []),
    ...(hasTyping ? (['typing'] as const) : []),
    'paper',
  ];
}
