import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';

test('the social card is a PNG of the usual size', async () => {
  const { format, width, height } = await sharp(readFileSync('dist/midshire/card.png')).metadata();
  assert.deepEqual([format, width, height], ['png', 1200, 630]);
});
