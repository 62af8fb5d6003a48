import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp, { type PngOptions } from 'sharp';
import { cleanPng } from '../../../../src/brand/picture/clean-png.ts';
import { createPng } from '../../../support/brand-fixture.ts';

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

test('a clean picture is taken as it is, to the last byte', () => {
  const { bytes, dropped } = cleanPng(createPng([20, 9]));
  assert.deepEqual([bytes, dropped], [createPng([20, 9]), []]);
});

test('nothing is left of notes, places and dates', () => {
  const note = (type: string): [string, Buffer] => [
    type,
    Buffer.from('Author\0A. Person, /home/person/crest.psd'),
  ];
  const { bytes, dropped, faults } = cleanPng(
    createPng([20, 9], ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'].map(note)),
  );
  assert.deepEqual([faults, dropped], [[], ['notes of the program that made it']]);
  assert.deepEqual(bytes, createPng([20, 9]));
});

test('of an animation the first frame is left', () => {
  const frames: [string, Buffer][] = [
    ['acTL', Buffer.from('0000000200000000', 'hex')],
    ['fcTL', Buffer.alloc(26)],
    ['fdAT', Buffer.alloc(40)],
  ];
  const { bytes, dropped } = cleanPng(createPng([20, 9], frames));
  assert.deepEqual([bytes, dropped], [createPng([20, 9]), ['every frame but the first']]);
});

test('what comes after the end is left behind', () => {
  const { bytes, dropped } = cleanPng(Buffer.concat([createPng([20, 9]), Buffer.from('<script>')]));
  assert.deepEqual([bytes, dropped], [createPng([20, 9]), ['what comes after the end of the picture']]);
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
