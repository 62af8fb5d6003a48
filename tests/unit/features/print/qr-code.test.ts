import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { qrCode } from '../../../../src/features/print/qr-code.ts';

const address = 'https://information.midshire.example/';

/** Reads a code with a library that has nothing to do with the one that wrote it. */
async function read(svg: string, cover?: { input: Buffer; left: number; top: number }) {
  const picture = await sharp(Buffer.from(svg)).resize(410, 410).png().toBuffer();
  const image = sharp(picture).composite(cover ? [cover] : []);
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

function ink(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#000000' } })
    .png()
    .toBuffer();
}

test('another library reads the code', async () => {
  assert.equal(await read(qrCode(address)), address);
  const long = `https://${'a-long-name.'.repeat(12)}example/`;
  assert.equal(await read(qrCode(long)), long);
});

test('a spot of ink does not hide it', async () => {
  assert.equal(await read(qrCode(address), { input: await ink(70, 70), left: 170, top: 170 }), address);
  assert.notEqual(
    await read(qrCode(address), { input: await ink(200, 200), left: 100, top: 100 }),
    address,
    'more than the code can lose',
  );
});

test('the code has four modules of white around it, and no colour', () => {
  const svg = qrCode(address);
  // Version 4 has 33 modules (ISO/IEC 18004, table 1).
  assert.match(svg, /viewBox="-4 -4 41 41"/);
  assert.deepEqual([...new Set(svg.match(/#[0-9a-f]{3,6}/gi))].sort(), ['#000000', '#ffffff']);
});
