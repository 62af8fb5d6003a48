import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { lintBrandContent } from '../../../src/brand/lint/pack-content-rule.ts';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { findOwnRecalled } from '../../../src/brand/recalled-contacts.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { Facts } from '../../../src/facts/read-facts.ts';
import { OverridesFixture } from '../../support/overrides-fixture.ts';

const { content } = readContent('content', { today: '2026-11-28', allowOverdue: true });
const fixture = new OverridesFixture();
after(() => fixture.remove());

/** Facts in which one service has these numbers and this address, and another shares its number for texts. */
const facts = new Facts();
const { phone: _, ...rest } = content.facts.get('services', 'hl-nsh');
const place = content.facts.locationOf('hl-nsh');
const shared = { digits: '61016', say: '61016' };
facts.add(
  {
    ...rest,
    phone: { digits: '08088020300', say: '0808 802 0300' },
    textphone: { digits: '116000', say: '116 000' },
    text: shared,
    email: 'help@line.example',
  },
  place,
);
facts.add({ ...rest, id: 'hl-other', text: shared }, place);
facts.add({ ...rest, id: 'hl-texts', text: { digits: '60777', say: '60777' } }, place);

/** The fields that are found in a pack with these values. */
function foundIn(data: object, id = 'hl-nsh'): string[] {
  const pack = { folder: 'pack', data, positionOf: () => ({ line: 1, column: 1 }) };
  return findOwnRecalled(pack, [id], facts).map(({ message }) => message.replace(/ of "hl-.*/, ''));
}

test('a recalled number is found in any field and spelling', () => {
  for (const value of [
    '0808 802 0300',
    '08088020300',
    '18001 0808 802 0300',
    '1800108088020300',
    '0808-802-0300',
    '(0808) 802.0300',
    '+44 808 802 0300',
    '+44 (0)808 802 0300',
    '٠٨٠٨ ٨٠٢ ٠٣٠٠',
    'our desk: oh eight oh eight, eight oh two, oh three double oh!',
    'https://x.example/call/08088020300',
    'tel:08088020300',
  ])
    assert.deepEqual(
      foundIn({ alerts: [{ text: { en: value } }] }),
      ['"alerts.0.text.en" has 0808 802 0300'],
      value,
    );
  assert.deepEqual(foundIn({ a: '116 000', b: 'x Help@Line.example.' }), [
    '"a" has 116 000',
    '"b" has help@line.example',
  ]);
});

test('a recalled number for texts is found too', () => {
  assert.deepEqual(foundIn({ alerts: [{ text: { en: 'Text 60777.' } }] }, 'hl-texts'), [
    '"alerts.0.text.en" has 60777',
  ]);
});

test('another number, another address and the reason of a recall are not found', () => {
  for (const value of [
    '0808 802 0301',
    '0808 802 03001',
    '10808 802 0300',
    '2116 000',
    'x.help@line.example',
    'help@line.examples',
    // Another service has it too, so it is right.
    '61016',
  ])
    assert.deepEqual(foundIn({ a: value }), [], value);
  assert.deepEqual(
    foundIn({ recalls: [{ why: '0808 802 0300' }], folder: '/0808 802 0300', n: 8088020300 }),
    [],
  );
});

test('without a recall, or with one of a fact that is none, nothing is found', () => {
  const pack = { folder: 'pack', data: { a: '0808 802 0300' }, positionOf: () => ({ line: 1, column: 1 }) };
  assert.deepEqual(findOwnRecalled(pack, [], facts), []);
  assert.deepEqual(findOwnRecalled(pack, ['hl-none'], facts), []);
});

test('the check of a pack says where a recalled number is, in its fields and in its pages', () => {
  const recall = '\nrecalls:\n  - { fact: hl-nsh, date: "2026-11-28", why: "0808 802 0300 is wrong." }\n';
  fixture.change('brand.yaml', /$/, recall);
  const lint = () => {
    const { brand } = readBrand(fixture.folder, { allowOverdue: true });
    assert.ok(brand);
    return lintBrandContent(brand, content).filter(({ message }) => message.includes('recalls'));
  };
  assert.deepEqual(lint(), []);
  fixture.change('brand.yaml', '  phone: "020 7946 0101"', '  phone: "0808 802 0300"');
  fixture.write('slots/en/own.md', 'Hello.\n\nRing +44 808 802 0300.\n');
  const lines = readFileSync(fixture.path('brand.yaml'), 'utf8').split('\n');
  assert.deepEqual(
    lint().map(({ file, line, message }) => [file, line, message]),
    [
      [
        fixture.path('brand.yaml'),
        lines.indexOf('  phone: "0808 802 0300"') + 1,
        '"report.phone" has 0808 802 0300 of "hl-nsh", which this pack recalls',
      ],
      [
        fixture.path('slots/en/own.md'),
        3,
        'this line has 0808 802 0300 of "hl-nsh", which this pack recalls',
      ],
    ],
  );
});
