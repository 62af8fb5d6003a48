import { deflateSync } from 'node:zlib';

/** A tag of a colour profile by its name. */
export type ProfileTag = [name: string, data: Buffer];

const xyz = (...numbers: number[]) => {
  const data = Buffer.alloc(20);
  data.write('XYZ ', 'latin1');
  for (const [index, number] of numbers.entries())
    data.writeInt32BE(Math.round(number * 65_536), 8 + 4 * index);
  return data;
};
const curve = Buffer.from('6375727600000000000000010233', 'hex');

/** The tags of sRGB, nearly: white, primaries and a gamma of 2.2. */
export const matrixTags: readonly ProfileTag[] = [
  ['wtpt', xyz(0.9642, 1, 0.8249)],
  ['rXYZ', xyz(0.4361, 0.2225, 0.0139)],
  ['gXYZ', xyz(0.3851, 0.7169, 0.0971)],
  ['bXYZ', xyz(0.1431, 0.0606, 0.7141)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
];
export const greyTags: readonly ProfileTag[] = [
  ['wtpt', xyz(0.9642, 1, 0.8249)],
  ['kTRC', curve],
];

/** Writes a profile with these tags, at least this long, with a mark in each place for words and dates. */
export function createProfile(
  tags: readonly ProfileTag[],
  { length = 0, space = 'RGB ', kind = 'mntr' } = {},
): Buffer {
  const header = Buffer.alloc(128);
  header.write('zqxmark', 24, 'latin1');
  header.write('\x02\x40', 8, 'latin1');
  header.write(`${kind}${space}XYZ `, 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  header.write('zqxmark', 48, 'latin1');
  header.write('zqxmark', 100, 'latin1');
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  let end = header.length + table.length;
  for (const [index, [name, data]] of tags.entries()) {
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(end, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
    end += data.length;
  }
  const padding = Buffer.alloc(Math.max(0, length - end), 'zqxmark');
  header.writeUInt32BE(end + padding.length);
  return Buffer.concat([header, table, ...tags.map(([, data]) => data), padding]);
}

/** The chunk of a PNG that holds a profile, with a name of its own and bytes behind it. */
export function profileChunk(profile: Buffer, name = 'zqxmark'): [type: string, data: Buffer] {
  return ['iCCP', Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(profile), Buffer.from('zqxmark')])];
}
