import { currentVersion } from '../../brand/version.ts';
import { type ThirdPartyPackage, vendoredNotice } from './third-party-packages.ts';

/** The name of the list in a published copy. It stays in browser histories, so it is neutral. */
export const noticesFileName = 'licences.txt';

const separator = '='.repeat(72);

/**
 * What the licences of others demand: their notices, passed on with every copy (MIT, BSD, Apache). Our own
 * comes first.
 */
export function formatNotices(works: ThirdPartyPackage[]): string {
  const blocks = works.map(({ name, version, licence, parts, notice }) =>
    [`${name} ${version}`, `Licence: ${licence}`, `In: ${parts.join(', ')}`, '', notice].join('\n'),
  );
  const own = [`Waymark ${currentVersion}`, 'In: everything', '', vendoredNotice('waymark')].join('\n');
  const head = 'Licences of the works that this site is made of, one after the other.';
  return `${[head, own, ...blocks].join(`\n\n${separator}\n\n`)}\n`;
}
