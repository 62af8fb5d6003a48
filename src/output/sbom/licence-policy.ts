import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { allowedLicences } from './allowed-licences.ts';
import type { ThirdPartyPackage } from './third-party-packages.ts';

/** Reports packages that may not be published: the licence is not on the allow-list, or its text is missing. */
export function checkLicences(packages: ThirdPartyPackage[]): Diagnostic[] {
  return packages.flatMap(({ name, version, licence, notice, parts }) => {
    const subject = `"${name}" ${version}, of which the site holds something (${parts.join(', ')}),`;
    const diagnostic = (message: string, fix: string) => ({
      file: 'package.json',
      message: `${subject} ${message}`,
      fix,
    });
    if (!allowedLicences.includes(licence))
      return diagnostic(
        licence ? `has the licence "${licence}", which nobody has decided on` : 'names no licence',
        'another package, or the licence in src/output/sbom/allowed-licences.ts after reading it',
      );
    if (!notice)
      return diagnostic(
        'comes without the text of its licence',
        `the text from its makers into src/output/sbom/notices/${name.replaceAll('/', '+')}.txt`,
      );
    return [];
  });
}
