import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import sharp, { type PngOptions } from 'sharp';
import { cleanPng } from '../../../src/picture/clean-png.ts';
import { maxProfileBytes } from '../../../src/picture/limits.ts';
import { createPng, createPngChunk } from '../../support/brand-fixture.ts';
import {
  createProfile,
  greyTags,
  matrixTags,
  type ProfileTag,
  profileChunk,
} from '../../support/colour-profile.ts';

const faultsOf = (png: Buffer) => cleanPng(png).faults.map(({ what }) => what);
const damaged = ['a PNG that is damaged or was cut off'];

/** A picture with colours and transparency, in one of the forms of the format. */
function drawPng(options: PngOptions = {}): Promise<Buffer> {
  const half = { create: { width: 20, height: 30, channels: 4, background: '#c0392b80' } } as const;
  return sharp({ create: { width: 41, height: 30, channels: 4, background: '#14304f' } })
    .composite([{ input: half, left: 3, top: 0 }])
    .png(options)
    .withMetadata()
    .toBuffer();
}

for (const [form, options] of Object.entries({
  'true colour': {},
  interlaced: { progressive: true },
  palette: { palette: true, colours: 4 },
}))
  test(`a picture keeps every pixel: ${form}`, async () => {
    const png = await drawPng(options);
    const { bytes, size, faults } = cleanPng(png);
    assert.deepEqual([faults, size], [[], { width: 41, height: 30 }]);
    assert.ok(bytes);
    assert.deepEqual(await sharp(bytes).raw().toBuffer(), await sharp(png).raw().toBuffer());
  });

/** The black picture that `createPng` makes, as it is published. */
const black = cleanPng(createPng([20, 9])).bytes;

test('a clean picture is taken as it is, to the last byte', () => {
  assert.ok(black);
  const { bytes, dropped } = cleanPng(black);
  assert.deepEqual([bytes, dropped], [black, []]);
});

test('nothing is left of notes, places and dates', () => {
  const note = (type: string): [string, Buffer] => [
    type,
    Buffer.from('Author\0A. Person, /home/person/crest.psd'),
  ];
  const { bytes, dropped, faults } = cleanPng(
    createPng([20, 9], ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'sPLT', 'prVt'].map(note)),
  );
  assert.deepEqual([faults, dropped], [[], ['notes of the program that made it']]);
  assert.deepEqual(bytes, black);
});

test('of an animation the first frame is left', () => {
  const frames: [string, Buffer][] = [
    ['acTL', Buffer.from('0000000200000000', 'hex')],
    ['fcTL', Buffer.alloc(26)],
    ['fdAT', Buffer.alloc(40)],
  ];
  const { bytes, dropped } = cleanPng(createPng([20, 9], frames));
  assert.deepEqual([bytes, dropped], [black, ['every frame but the first']]);
});

test('what comes after the end is left behind', () => {
  const { bytes, dropped } = cleanPng(Buffer.concat([createPng([20, 9]), Buffer.from('<script>')]));
  assert.deepEqual([bytes, dropped], [black, ['what comes after the end of the picture']]);
});

test('a file that is damaged at any byte is refused, and never throws', () => {
  const png = createPng([20, 9]);
  for (const at of png.keys()) {
    const changed = Buffer.from(png);
    changed.writeUInt8((png[at] ?? 0) ^ 0x40, at);
    assert.equal(faultsOf(changed).length, 1, `byte ${at}`);
    assert.equal(cleanPng(changed).bytes, undefined);
  }
});

test('a file that ends early is refused', () => {
  const png = createPng([20, 9]);
  assert.deepEqual(faultsOf(png.subarray(0, 4)), ['something else than a PNG']);
  for (let length = 8; length < png.length; length++)
    assert.deepEqual(faultsOf(png.subarray(0, length)), damaged);
});

test('pixels that are more or fewer than the header says are refused', () => {
  for (const [width, height] of [
    [20, 8],
    [20, 10],
    [200, 9],
    [0, 9],
  ] as const) {
    const [header, pixels] = [createPng([width, height]), createPng([20, 9])];
    const mixed = Buffer.concat([header.subarray(0, 33), pixels.subarray(33)]);
    assert.deepEqual(faultsOf(mixed), damaged, `${width} × ${height}`);
  }
});

type Chunk = [type: string, data: Buffer];

const writePng = (chunks: readonly Chunk[]) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...chunks.map(([type, data]) => createPngChunk(type, data)),
  ]);

/** A header of four pixels by three, with these last five bytes. */
function headerOf(
  ...more: [depth: number, type: number, compression?: number, filter?: number, interlace?: number]
): Chunk {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(4, 0);
  data.writeUInt32BE(3, 4);
  more.forEach((value, index) => {
    data.writeUInt8(value ?? 0, 8 + index);
  });
  return ['IHDR', data];
}

const channelsOf = [1, 0, 3, 1, 2, 0, 4];
const rowOf = (depth: number, type: number) => 1 + Math.ceil((4 * depth * (channelsOf[type] ?? 0)) / 8);
const pixelsOf = (depth: number, type: number): Chunk => [
  'IDAT',
  deflateSync(Buffer.alloc(3 * rowOf(depth, type))),
];
const end: Chunk = ['IEND', Buffer.alloc(0)];
const palette = (colours: number): Chunk => ['PLTE', Buffer.alloc(3 * colours)];
const transparency = (length: number): Chunk => ['tRNS', Buffer.alloc(length)];

/** Every bit depth of every colour type that the format has (W3C PNG, table 11.1). */
const formats: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

test('a bit depth and a colour type are accepted as the pairs of the format only', () => {
  for (let type = 0; type < 8; type += 1)
    for (let depth = 0; depth <= 17; depth += 1) {
      const png = writePng([
        headerOf(depth, type),
        ...(type === 3 ? [palette(2)] : []),
        pixelsOf(depth, type),
        end,
      ]);
      const isFormat = formats[type]?.includes(depth) === true;
      assert.deepEqual(faultsOf(png), isFormat ? [] : damaged, `type ${type}, depth ${depth}`);
    }
});

/** Pictures that break one rule of the format each. */
const [grey, indexed, trueColour, alpha] = [pixelsOf(8, 0), pixelsOf(2, 3), pixelsOf(8, 2), pixelsOf(8, 6)];
const broken: [rule: string, chunks: Chunk[]][] = [
  ['another compression', [headerOf(8, 0, 1), grey, end]],
  ['another filter method', [headerOf(8, 0, 0, 1), grey, end]],
  ['another interlace method', [headerOf(8, 0, 0, 0, 2), grey, end]],
  ['a header that is too long', [['IHDR', Buffer.concat([headerOf(8, 0)[1], Buffer.alloc(1)])], grey, end]],
  ['a header that is not first', [['gAMA', Buffer.from([0, 0, 1, 1])], headerOf(8, 0), grey, end]],
  ['two headers', [headerOf(8, 0), headerOf(8, 0), grey, end]],
  ['no pixels', [headerOf(8, 0), end]],
  [
    'pixels that are divided',
    [headerOf(8, 0), grey, ['tEXt', Buffer.from('a\0b')], ['IDAT', Buffer.alloc(0)], end],
  ],
  ['no palette', [headerOf(2, 3), indexed, end]],
  ['a palette of no colour', [headerOf(2, 3), palette(0), indexed, end]],
  ['a palette with a part of a colour', [headerOf(2, 3), ['PLTE', Buffer.alloc(4)], indexed, end]],
  ['a palette with more colours than pixels can name', [headerOf(2, 3), palette(5), indexed, end]],
  ['a proposed palette that is too long', [headerOf(8, 2), palette(257), trueColour, end]],
  ['two palettes', [headerOf(2, 3), palette(4), palette(4), indexed, end]],
  ['a palette after the pixels', [headerOf(2, 3), indexed, palette(4), end]],
  ['a palette for grey', [headerOf(8, 0), palette(4), grey, end]],
  ['a palette for grey with alpha', [headerOf(8, 4), palette(4), pixelsOf(8, 4), end]],
  ['transparency of no colour', [headerOf(2, 3), palette(2), transparency(0), indexed, end]],
  [
    'transparency of more colours than there are',
    [headerOf(2, 3), palette(2), transparency(3), indexed, end],
  ],
  ['transparency before the palette', [headerOf(2, 3), transparency(2), palette(2), indexed, end]],
  ['transparency after the pixels', [headerOf(8, 0), grey, transparency(2), end]],
  ['transparency twice', [headerOf(8, 0), transparency(2), transparency(2), grey, end]],
  ['transparency of grey that is too long', [headerOf(8, 0), transparency(3), grey, end]],
  ['transparency of true colour that is too short', [headerOf(8, 2), transparency(5), trueColour, end]],
  ['transparency beside an alpha channel', [headerOf(8, 6), transparency(6), alpha, end]],
  ['transparency beside grey with alpha', [headerOf(8, 4), transparency(2), pixelsOf(8, 4), end]],
  ['an unknown critical chunk', [headerOf(8, 0), ['ABcD', Buffer.alloc(3)], grey, end]],
  ['a chunk whose name is no word', [headerOf(8, 0), ['a<b>', Buffer.alloc(3)], grey, end]],
  ['an end with data', [headerOf(8, 0), grey, ['IEND', Buffer.from('more')]]],
];
for (const [rule, chunks] of broken)
  test(`a PNG with ${rule} is refused`, () => assert.deepEqual(faultsOf(writePng(chunks)), damaged));

test('a palette and transparency of the longest length are taken', () => {
  const most: Chunk[][] = [
    [headerOf(2, 3), palette(4), transparency(4), indexed, end],
    [headerOf(8, 2), transparency(6), trueColour, end],
    [headerOf(8, 0), transparency(2), grey, end],
  ];
  for (const chunks of most) {
    const { bytes, faults, dropped } = cleanPng(writePng(chunks));
    assert.deepEqual([faults, dropped], [[], []]);
    assert.equal(bytes?.includes('tRNS'), true);
  }
});

/** The rows of a picture of four pixels by three in grey, interlaced or not: how many there are, and their length. */
const rows = {
  plain: [[3, 5]],
  interlaced: [
    [1, 2],
    [1, 2],
    [1, 3],
    [2, 3],
    [1, 5],
  ],
} as const;

for (const [form, passes] of Object.entries(rows))
  test(`each row names a filter of the format: ${form}`, () => {
    const header = headerOf(8, 0, 0, 0, form === 'plain' ? 0 : 1);
    const length = passes.reduce((sum, [count, bytes]) => sum + count * bytes, 0);
    const withPixels = (pixels: Buffer) => writePng([header, ['IDAT', deflateSync(pixels)], end]);
    const starts = passes.flatMap(([count, bytes], pass) => {
      const before = passes.slice(0, pass).reduce((sum, [some, each]) => sum + some * each, 0);
      return Array.from({ length: count }, (_, row) => before + row * bytes);
    });
    for (let at = 0; at < length; at += 1)
      for (const filter of [4, 5]) {
        const pixels = Buffer.alloc(length);
        pixels[at] = filter;
        const isTaken = filter === 4 || !starts.includes(at);
        assert.deepEqual(faultsOf(withPixels(pixels)), isTaken ? [] : damaged, `${filter} at ${at}`);
      }
    for (const other of [length - 1, length + 1])
      assert.deepEqual(faultsOf(withPixels(Buffer.alloc(other))), damaged);
  });

test('nothing rides behind the compressed pixels or in an empty part of them', () => {
  const [type, data] = grey;
  const { bytes, dropped, faults } = cleanPng(
    writePng([headerOf(8, 0), [type, Buffer.concat([data, Buffer.from('zqxmark')])], end]),
  );
  assert.deepEqual([faults, dropped], [[], ['what comes after the end of the picture']]);
  assert.deepEqual(bytes, cleanPng(writePng([headerOf(8, 0), grey, end])).bytes);
});

test('a palette that is only a proposal is left behind', () => {
  const { bytes, dropped } = cleanPng(writePng([headerOf(8, 2), palette(4), trueColour, end]));
  assert.deepEqual(dropped, ['notes of the program that made it']);
  assert.deepEqual(bytes, cleanPng(writePng([headerOf(8, 2), trueColour, end])).bytes);
});

const withProfile = (chunk: Chunk, header = headerOf(8, 2), pixels = trueColour) =>
  cleanPng(writePng([header, chunk, pixels, end]));

for (const [name, colour] of [
  ['srgb', '#c0392b'],
  ['p3', '#00aa55'],
] as const)
  test(`a colour profile keeps its colours: ${name}`, async () => {
    const plain = { create: { width: 9, height: 9, channels: 3, background: colour } } as const;
    const png = await sharp(plain).withIccProfile(name).png().toBuffer();
    const { bytes, dropped } = cleanPng(png);
    assert.ok(bytes);
    assert.ok(bytes.includes('iCCP'));
    assert.deepEqual(dropped, ['notes of the program that made it']);
    // sharp translates the pixels by the profile.
    const [before, after] = await Promise.all([png, bytes].map((each) => sharp(each).raw().toBuffer()));
    assert.deepEqual(after, before);
    assert.deepEqual(cleanPng(bytes).bytes, bytes);
  });

/** The profile of a published picture. */
async function profileOf(bytes: Buffer | undefined): Promise<Buffer> {
  const { icc } = await sharp(bytes).metadata();
  assert.ok(icc);
  return icc;
}

test('nothing is left of the name, the words, the date and the device of a colour profile', async () => {
  const words: ProfileTag[] = ['desc', 'cprt', 'dmnd', 'mmod', 'vcgt'].map((tag) => [
    tag,
    Buffer.from('text\0\0\0\0zqxmark'),
  ]);
  const longer = matrixTags.map(
    ([tag, data]): ProfileTag => [tag, Buffer.concat([data, Buffer.from('zqxmark')])],
  );
  const { bytes, faults, dropped } = withProfile(
    profileChunk(createProfile([...words, ...longer], { length: 900 })),
  );
  assert.deepEqual([faults, dropped], [[], []]);
  assert.ok(!bytes?.includes('zqxmark'));
  const published = await profileOf(bytes);
  assert.ok(!published.includes('zqxmark') && published.length < 700);
  for (const [tag] of matrixTags) assert.ok(published.includes(tag), tag);
});

test('a colour profile of grey is kept for grey pixels', () => {
  const profile = profileChunk(createProfile(greyTags, { space: 'GRAY' }));
  assert.deepEqual(withProfile(profile, headerOf(8, 0), grey).dropped, []);
});

const tagged = (name: string, data: Buffer | undefined) =>
  createProfile(
    matrixTags.flatMap((tag): ProfileTag[] => (tag[0] !== name ? [tag] : data ? [[name, data]] : [])),
  );
const plainProfile = createProfile(matrixTags);
/** A plain profile with other bytes at a place. */
const changed = (at: number, bytes: number[] | string) => {
  const copy = Buffer.from(plainProfile);
  Buffer.from(bytes as string, 'latin1').copy(copy, at);
  return copy;
};

/** Profiles that browsers take for none, or that are for something else than a screen. */
const otherProfiles: [name: string, profile: Buffer][] = [
  ['too large', createProfile(matrixTags, { length: maxProfileBytes + 1 })],
  ['for grey', createProfile(greyTags, { space: 'GRAY' })],
  ['for print', createProfile(matrixTags, { space: 'CMYK' })],
  ['for a printer', createProfile(matrixTags, { kind: 'prtr' })],
  ['with tables', createProfile([...matrixTags, ['A2B0', Buffer.from('mft2\0\0\0\0')]])],
  ['of another version', changed(8, '\x05')],
  ['with another signature', changed(36, 'xxxx')],
  ['with other colours to compare with', changed(20, 'Lab ')],
  ['with an unknown intent', changed(67, '\x04')],
  ['shorter than it says', plainProfile.subarray(0, -1)],
  ['with more tags than it has', changed(130, '\xff')],
  ['with a tag behind its end', changed(136, '\xff')],
  ['with a tag in its header', changed(136, '\0\0\0\0')],
  ['without anything in it', Buffer.alloc(0)],
  ['without tags', createProfile([])],
  ...matrixTags.flatMap(([name, data]): [string, Buffer][] => [
    [`without ${name}`, tagged(name, undefined)],
    [`with a ${name} that is cut`, tagged(name, data.subarray(0, -1))],
    [`with a ${name} of words`, tagged(name, Buffer.from('text\0\0\0\0zqxmark zqxmark zqxmark'))],
  ]),
];
const leftBehind: [name: string, chunk: Chunk][] = [
  ...otherProfiles.map(([name, profile]): [string, Chunk] => [name, profileChunk(profile)]),
  ['without a name', profileChunk(plainProfile, '')],
  ['with a name that is too long', profileChunk(plainProfile, 'x'.repeat(80))],
  ['compressed in another way', ['iCCP', Buffer.from('name\0\x01')]],
  ['that is not compressed', ['iCCP', Buffer.concat([Buffer.from('name\0\0'), plainProfile])]],
  ['of no bytes', ['iCCP', Buffer.alloc(0)]],
];
for (const [name, chunk] of leftBehind)
  test(`a colour profile ${name} is left behind`, () => {
    const { bytes, faults, dropped } = withProfile(chunk);
    assert.deepEqual(
      [faults, dropped],
      [[], ['a colour profile that is not for screens or is larger than 64 kB']],
    );
    assert.ok(bytes && !bytes.includes('iCCP'));
  });

test('what the colours mean is kept as the format wants it, once and before the pixels', () => {
  const kept: Chunk[] = [
    ['gAMA', Buffer.from([0, 0, 0xb1, 0x8f])],
    ['cHRM', Buffer.alloc(32)],
    ['sRGB', Buffer.from([3])],
    ['cICP', Buffer.from([1, 13, 0, 1])],
    ['sBIT', Buffer.from([8, 8, 8])],
  ];
  for (const chunk of kept) {
    const [type, data] = chunk;
    const longer: Chunk = [type, Buffer.concat([data, Buffer.alloc(1)])];
    const drawn = (...chunks: Chunk[]) => cleanPng(writePng([headerOf(8, 2), ...chunks, end]));
    assert.deepEqual(drawn(chunk, trueColour).dropped, [], type);
    assert.ok(drawn(chunk, trueColour).bytes?.includes(type), type);
    for (const chunks of [
      [longer, trueColour],
      [trueColour, chunk],
      [chunk, chunk, trueColour],
    ]) {
      const { dropped, faults } = drawn(...chunks);
      assert.deepEqual([faults, dropped], [[], ['a description of its colours that is damaged']], type);
    }
  }
  for (const [type, data] of [
    ['gAMA', [0, 0, 0, 0]],
    ['sRGB', [4]],
    ['cICP', [1, 13, 1, 1]],
    ['cICP', [1, 13, 0, 2]],
    ['sBIT', [0, 8, 8]],
    ['sBIT', [8, 8, 9]],
  ] as const)
    assert.equal(
      cleanPng(writePng([headerOf(8, 2), [type, Buffer.from(data)], trueColour, end])).dropped.length,
      1,
      type,
    );
});

test('a picture that is too large is reported by its size, and not decompressed', () => {
  const { bytes, size, faults } = cleanPng(createPng([2001, 9]));
  assert.deepEqual([bytes, size, faults], [undefined, { width: 2001, height: 9 }, []]);
});
