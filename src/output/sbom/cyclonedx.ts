import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { currentVersion } from '../../brand/version.ts';
import type { ThirdPartyPackage } from './third-party-packages.ts';

/** File name of the SBOM, beside the site. */
export const sbomFileName = 'bill-of-materials.cdx.json';

/**
 * Generates the SBOM of a site (CycloneDX 1.6), for vulnerability scanners. It has no serial number and no timestamp, so that
 * the build is reproducible.
 */
export function createSbom(id: string, packages: ThirdPartyPackage[]): string {
  const site = new Models.Component(Enums.ComponentType.Application, id, {
    bomRef: id,
    version: currentVersion,
    description: 'A published copy of Waymark',
    licenses: new Models.LicenseRepository([new Models.LicenseExpression('MIT AND CC-BY-4.0')]),
  });
  const components = packages.map(toComponent);
  for (const component of components) site.dependencies.add(component.bomRef);
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: site }),
    components: new Models.ComponentRepository(components),
  });
  const normalise = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  const text = new Serialize.JsonSerializer(normalise).serialize(bom, { sortLists: true, space: 1 });
  return `${text}\n`;
}

function toComponent(thirdParty: ThirdPartyPackage): Models.Component {
  const { name, version, licence, parts, isFromNpm, sha512 } = thirdParty;
  const [group, baseName] = name.startsWith('@') ? (name.split('/') as [string, string]) : [undefined, name];
  const { Application: _, Library, Data } = Enums.ComponentType;
  const type = isFromNpm ? Library : Data;
  return new Models.Component(type, baseName, {
    bomRef: `${name}@${version}`,
    ...(group && { group }),
    version,
    purl: toPurl(thirdParty),
    licenses: new Models.LicenseRepository([new Models.LicenseExpression(licence)]),
    ...(sha512 && { hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], sha512]]) }),
    properties: new Models.PropertyRepository([new Models.Property('waymark:in', parts.join(', '))]),
  });
}

/** Package URL (github.com/package-url/purl-spec): of the type "generic" for what has no registry. */
function toPurl({ name, version, isFromNpm }: ThirdPartyPackage): string {
  if (!isFromNpm)
    return `pkg:generic/${encodeURIComponent(name.toLowerCase().replaceAll(' ', '-'))}@${version}`;
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
