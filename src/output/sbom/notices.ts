import { currentVersion } from '../../brand/version.ts';
import { type ThirdPartyPackage, vendoredNotice } from './third-party-packages.ts';

/** File name of the published notices. It may remain in a browser history, so it is neutral. */
export const noticesFileName = 'licences.txt';

const separator = '='.repeat(72);

/**
 * Formats the notices that third-party licences require with every copy (MIT, BSD, Apache) of `what`. The project's own comes
 * first.
 */
export function formatNotices(packages: ThirdPartyPackage[], what = 'this site'): string {
  const blocks = packages.map(({ name, version, licence, parts, notice }) =>
    [`${name} ${version}`, `Licence: ${licence}`, `In: ${parts.join(', ')}`, '', notice].join('\n'),
  );
  const ownBlock = [`Waymark ${currentVersion}`, 'In: everything', '', vendoredNotice('waymark')].join('\n');
  const heading = `Licences of the works that ${what} is made of, one after the other.`;
  return `${[heading, ownBlock, ...blocks].join(`\n\n${separator}\n\n`)}\n`;
}
