import { thisVersion } from '../brand/version.ts';
import { ourNotice, type Work } from './works.ts';

/** The name of the list in a published copy. It stays in histories, and tells nobody anything. */
export const noticesName = 'licences.txt';

const line = '='.repeat(72);

/**
 * What the licences of others demand: their notices, given to everybody who gets a copy of their work (MIT, BSD, Apache). Our own
 * comes first.
 */
export function noticesOf(works: Work[]): string {
  const blocks = works.map(({ name, version, licence, parts, notice }) =>
    [`${name} ${version}`, `Licence: ${licence}`, `In: ${parts.join(', ')}`, '', notice].join('\n'),
  );
  const own = [`Waymark ${thisVersion}`, 'In: everything', '', ourNotice('waymark')].join('\n');
  const head = 'Licences of the works that this site is made of, one after the other.';
  return `${[head, own, ...blocks].join(`\n\n${line}\n\n`)}\n`;
}
