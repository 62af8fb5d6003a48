/** The only words of a profile that we publish: its name, description and rights. */
const words = 'profile';
/** Tags of a profile for screens: white, black, primaries and curves (ICC.1, 8.3 and 8.4). */
const matrixTags = ['wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
const greyTags = ['wtpt', 'kTRC'];
const optionalTags = ['bkpt', 'chad'];
const headerLength = 128;
/** Numbers of a curve by the function that it names (ICC.1, 10.18). */
const curveParameters = [1, 3, 4, 5, 7];

/** Length of the data of a tag by its type. Behind it could be anything. */
const lengthOf: Readonly<Record<string, (data: Buffer) => number | undefined>> = {
  'XYZ ': () => 20,
  curv: (data) => (data.length < 12 ? undefined : 12 + 2 * data.readUInt32BE(8)),
  para: (data) => {
    const parameters = data.length < 12 ? undefined : curveParameters[data.readUInt16BE(8)];
    return parameters === undefined ? undefined : 12 + 4 * parameters;
  },
  sf32: () => 44,
};

/**
 * Writes a colour profile anew with what the colours of a screen are, and without its words, its date and the device of its author.
 * Returns undefined for one that is damaged, or is not for a screen and pixels of this kind.
 */
export function cleanProfile(profile: Buffer, isGrey: boolean): Buffer | undefined {
  if (!isScreenProfile(profile, isGrey)) return undefined;
  const tags = readTags(profile);
  const needed = isGrey ? greyTags : matrixTags;
  // A program takes tables before primaries, so that the colours would be others without them.
  if (!tags || tags.has('A2B0') || !needed.every((name) => tags.has(name))) return undefined;
  const kept = [...needed, ...optionalTags.filter((name) => tags.has(name))].map(
    (name): [string, Buffer | undefined] => [name, cut(tags.get(name))],
  );
  if (!kept.every((each): each is [string, Buffer] => each[1] !== undefined)) return undefined;
  const isOld = profile.readUInt8(8) < 4;
  const texts: [string, Buffer][] = [
    ['desc', isOld ? oldDescription() : localizedText()],
    ['cprt', isOld ? Buffer.from(`text\0\0\0\0${words}\0`, 'latin1') : localizedText()],
  ];
  return writeProfile(profile, [...texts, ...kept]);
}

function isScreenProfile(profile: Buffer, isGrey: boolean): boolean {
  if (profile.length < headerLength + 4) return false;
  const at = (offset: number) => profile.toString('latin1', offset, offset + 4);
  return (
    profile.readUInt32BE(0) === profile.length &&
    [2, 4].includes(profile.readUInt8(8)) &&
    ['mntr', 'scnr', 'spac'].includes(at(12)) &&
    at(16) === (isGrey ? 'GRAY' : 'RGB ') &&
    at(20) === 'XYZ ' &&
    at(36) === 'acsp' &&
    profile.readUInt32BE(64) <= 3
  );
}

function readTags(profile: Buffer): Map<string, Buffer> | undefined {
  const count = profile.readUInt32BE(headerLength);
  const end = headerLength + 4 + 12 * count;
  if (end > profile.length) return undefined;
  const tags = new Map<string, Buffer>();
  for (let entry = headerLength + 4; entry < end; entry += 12) {
    const [offset, length] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)];
    if (offset < end || offset + length > profile.length) return undefined;
    tags.set(profile.toString('latin1', entry, entry + 4), profile.subarray(offset, offset + length));
  }
  return tags;
}

function cut(data: Buffer = Buffer.alloc(0)): Buffer | undefined {
  const length = lengthOf[data.toString('latin1', 0, 4)]?.(data);
  if (length === undefined || data.length < length) return undefined;
  const own = Buffer.from(data.subarray(0, length));
  return own.fill(0, 4, 8);
}

/** A description in the form of version 2, which has its words in three writings, two of them empty. */
function oldDescription(): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length + 1);
  return Buffer.concat([Buffer.from('desc\0\0\0\0'), length, Buffer.from(`${words}\0`), Buffer.alloc(78)]);
}

/** A text in the form of version 4, in one language. */
function localizedText(): Buffer {
  const head = Buffer.alloc(28);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enGB', 16, 'latin1');
  head.writeUInt32BE(2 * words.length, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, Buffer.from(words, 'utf16le').swap16()]);
}

/** White of the light in which profiles compare colours (D50; ICC.1, 7.2.16). */
const illuminant = Buffer.from('0000f6d6000100000000d32d', 'hex');

function writeProfile(original: Buffer, tags: readonly (readonly [name: string, data: Buffer])[]): Buffer {
  const header = Buffer.alloc(headerLength);
  // Version, class and colour spaces, the signature, and how colours are fitted.
  for (const [start, end] of [
    [8, 10],
    [12, 24],
    [36, 40],
    [64, 68],
  ] as const)
    original.copy(header, start, start, end);
  illuminant.copy(header, 68);
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  const parts: Buffer[] = [header, table];
  const places = new Map<string, number>();
  let end = header.length + table.length;
  for (const [index, [name, data]] of tags.entries()) {
    const key = data.toString('latin1');
    const place = places.get(key) ?? end;
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(place, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
    if (places.has(key)) continue;
    places.set(key, place);
    const padding = Buffer.alloc(-data.length & 3);
    parts.push(data, padding);
    end += data.length + padding.length;
  }
  header.writeUInt32BE(end);
  return Buffer.concat(parts);
}
