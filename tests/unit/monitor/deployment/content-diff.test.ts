import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { describeDiff, sha256Hex } from '../../../../src/monitor/deployment/content-diff.ts';
import { escapeTerminal } from '../../../../src/monitor/deployment/escape-terminal.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-diff-'));
after(() => rmSync(folder, { recursive: true }));

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const built = `${alphabet}${alphabet.toUpperCase()}${alphabet}${alphabet.toUpperCase()}`;
mkdirSync(path.join(folder, 'steps'));
for (const file of ['index.html', 'steps/index.html', 'a.css', 'a.png', 'noextension'])
  writeFileSync(path.join(folder, file), built);

/** Describes the difference of a response from the file of an address. */
const diff = (sent: string, address: string, of = built) =>
  describeDiff(
    Buffer.from(sent),
    { address, bytes: 104, sha256: sha256Hex(Buffer.from(of)), type: '', headers: 0 },
    folder,
  );

test('the first difference is shown with what is before and after it', () => {
  const changed = `${built.slice(0, 30)}!${built.slice(31)}`;
  const before = 'klmnopqrstuvwxyzABCD';
  const after = 'FGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLM';
  const expected = `differs from the file that was built at byte 30: it sends "${before}!${after.slice(0, 59)}" where "${before}E${after.slice(0, 59)}" was built`;
  for (const address of ['/', '/steps/', '/a.css']) assert.equal(diff(changed, address), expected, address);
  assert.equal(diff(changed, '/a.png'), 'differs from the file that was built from byte 30 on');
  assert.equal(
    diff(`!${built.slice(1)}`, '/a.css'),
    `differs from the file that was built at byte 0: it sends "!${built.slice(1, 60)}" where "${built.slice(0, 60)}" was built`,
  );
  assert.equal(
    diff(built.slice(0, 100), '/a.css'),
    `differs from the file that was built at byte 100: it sends "${built.slice(80, 100)}" where "${built.slice(80)}" was built`,
  );
  assert.equal(
    diff(`${built}more`, '/a.css'),
    `differs from the file that was built at byte 104: it sends "${built.slice(84)}more" where "${built.slice(84)}" was built`,
  );
});

test('without the built file there are only sizes', () => {
  const sizes = 'is not the file that was built: 5 bytes instead of 104';
  for (const [address, at] of [
    ['/a.css', undefined],
    ['/nothing.css', folder],
    ['/noextension', folder],
  ] as const)
    assert.equal(
      describeDiff(Buffer.from('other'), { address, bytes: 104, sha256: '', type: '', headers: 0 }, at),
      sizes,
    );
  assert.equal(diff('other', '/a.css', 'another build'), sizes);
});

test('a hash is that of sha256sum', () => {
  assert.equal(
    sha256Hex(Buffer.from('a')),
    'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  );
});

test('control characters and changes of direction do not reach the terminal, nor a long text', () => {
  for (const code of [0, 0x1b, 0x1f, 0x7f, 0x9f, 0x202a, 0x202e, 0x2066, 0x2069])
    assert.equal(escapeTerminal(`a${String.fromCodePoint(code)}b`), 'a?b', code.toString(16));
  for (const code of [0x20, 0x7e, 0xa0, 0x2029, 0x202f, 0x2065, 0x206a])
    assert.equal(escapeTerminal(`a${String.fromCodePoint(code)}b`), `a${String.fromCodePoint(code)}b`);
  assert.equal(escapeTerminal('\u001b[31m\u0007'), '?[31m?');
  assert.equal(escapeTerminal('abc', 3), 'abc');
  assert.equal(escapeTerminal('abcd', 3), 'abc…');
});
