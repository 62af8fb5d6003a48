import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const sources = globSync('src/**/*.{ts,mjs,astro}').map((file) => ({
  file: file.split(path.sep).join('/'),
  text: readFileSync(file, 'utf8'),
}));

/** An address built in code, or one with its digits; a selector such as `[href^="tel:"]` is neither. */
const handmadeUrl = /(?:tel|sms):(?:\$\{|\d|['"`]\s*\+)/;

test('only facts/phone.ts builds the address of a call or text', () => {
  const files = sources.filter(({ text }) => handmadeUrl.test(text)).map(({ file }) => file);
  assert.deepEqual(files, ['src/facts/phone.ts']);
});

test('only the component Phone renders such a link', () => {
  const files = sources
    .filter(({ file, text }) => file.endsWith('.astro') && /\b(?:telUrl|smsUrl)\b/.test(text))
    .map(({ file }) => file);
  assert.deepEqual(files, ['src/components/Phone.astro']);
});

test('only facts/phone.ts extracts the digits of a formatted number', () => {
  const files = sources.filter(({ text }) => /replaceAll\(' ', ''\)/.test(text)).map(({ file }) => file);
  assert.deepEqual(files, ['src/facts/phone.ts']);
});

test('the patterns match what they look for', () => {
  for (const glued of ["'sms:' + digits", '<a href="tel:999">']) assert.match(glued, handmadeUrl);
  assert.doesNotMatch('a[href^="tel:"]', handmadeUrl);
});
