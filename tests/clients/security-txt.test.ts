import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, readBuilt } from './sources.ts';

/** How often RFC 9116 allows a field. */
const occurrences: Record<string, [least: number, most: number]> = {
  ...{ acknowledgments: [0, 99], canonical: [0, 99], contact: [1, 99], encryption: [0, 99] },
  ...{ expires: [1, 1], hiring: [0, 99], policy: [0, 99], 'preferred-languages': [0, 1] },
};

type Fields = Map<string, string[]>;

/** Reads a file by the grammar of RFC 9116, section 4: no npm package or Debian program does. */
function readFields(text: string): Fields {
  const fields: Fields = new Map();
  for (const line of text.split(/\r?\n/).filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, name = line, value = ''] = /^([!-9;-~]+): (\S.*)$/.exec(line) ?? [];
    fields.set(name.toLowerCase(), [...(fields.get(name.toLowerCase()) ?? []), value]);
  }
  return fields;
}

/** What a reporter's tool finds wrong with a file on a day. */
function findFaults(text: string, now: string): string[] {
  const fields = readFields(text);
  const wrongCounts = Object.entries(occurrences).flatMap(([name, [least, most]]) => {
    const count = fields.get(name)?.length ?? 0;
    return count < least || count > most ? [`${name}: ${count} times`] : [];
  });
  const unknown = [...fields.keys()].filter((name) => !(name in occurrences));
  const [expires = ''] = fields.get('expires') ?? [];
  const isDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(expires);
  return [
    ...unknown.map((name) => `not a field: ${name}`),
    ...wrongCounts,
    ...(isDate && Date.parse(expires) >= Date.parse(now) ? [] : [`expired: ${expires}`]),
  ];
}

const securityTxt = readBuilt('.well-known/security.txt');
const today = '2026-12-24T12:00:00Z';

test('a reporter finds the contact, the language and the address of security.txt', () => {
  assert.deepEqual(Object.fromEntries(readFields(securityTxt)), {
    contact: ['mailto:security@midshire.example'],
    expires: ['2027-10-31T23:59:59Z'],
    'preferred-languages': ['en'],
    canonical: [`${origin}/.well-known/security.txt`],
  });
  assert.deepEqual(findFaults(securityTxt, today), []);
});

test('security.txt holds to the last second of the day in the pack, and not to the next', () => {
  assert.deepEqual(findFaults(securityTxt, '2027-10-31T23:59:59Z'), []);
  assert.deepEqual(findFaults(securityTxt, '2027-11-01T00:00:00Z'), ['expired: 2027-10-31T23:59:59Z']);
});

test('the reader refuses what RFC 9116 does not allow', () => {
  const contact = 'contact mailto:security@midshire.example';
  for (const [from, to, ...faults] of [
    ['Contact: ', 'Contact ', `not a field: ${contact}`, 'contact: 0 times'],
    ['T23:59:59Z', '', 'expired: 2027-10-31'],
    ['Expires', 'Expired', 'not a field: expired', 'expires: 0 times', 'expired: '],
    ['Canonical', 'Preferred-Languages', 'preferred-languages: 2 times'],
    ['Canonical', 'Expires', 'expires: 2 times'],
  ] as const)
    assert.deepEqual(findFaults(securityTxt.replace(from, to), today), faults, to);
});
