import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { parse } from 'yaml';
import { planRecall, recallFact, undoRecall } from '../../../../src/brand/authoring/recall.ts';
import { toDigits } from '../../../../src/brand/authoring/recall-targets.ts';
import { readBrand } from '../../../../src/brand/lint/read-brands.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { today } from '../../../../src/facts/dates.ts';
import { Facts } from '../../../../src/facts/read-facts.ts';
import { createSites } from '../../../../src/site/site.ts';
import { placesOfFacts } from '../../../../src/site/upgrade/recall-notes.ts';
import { OverridesFixture } from '../../../support/overrides-fixture.ts';

const { content } = readContent('content', { today: today(), allowOverdue: true });
const { facts } = content;
/** The number of hl-nsh, typed apart from the record. */
const number = '0808 802 0300';

let fixture = new OverridesFixture();
after(() => fixture.remove());
beforeEach(() => {
  fixture.remove();
  fixture = new OverridesFixture();
});

const request = (what: string, folder = fixture.folder) => ({ folder, what, facts });
const packText = () => readFileSync(fixture.path('brand.yaml'), 'utf8');
const says = ({ diagnostics }: { diagnostics: { message: string; fix: string }[] }) =>
  diagnostics.map(({ message, fix }) => `${message} | ${fix}`).join('\n');

/** Asserts that a recall is refused with this message, and that the pack keeps its bytes. */
function assertRefused(what: string, expected: RegExp, why = 'Wrong.'): void {
  const before = packText();
  const result = recallFact(request(what), why);
  assert.match(says(result), expected);
  assert.deepEqual(result.changed, []);
  assert.equal(packText(), before);
}

test('a recall by id or by number in any spelling is written, and its pages lose the fact', () => {
  const before = packText();
  for (const what of ['hl-nsh', number, '08088020300', '+44 808 802 0300', '0044 (808) 802-0300']) {
    writeFileSync(fixture.path('brand.yaml'), before);
    const { changed, diagnostics } = recallFact(request(what), 'It rings at a house.');
    assert.deepEqual([changed, diagnostics], [['hl-nsh'], []], what);
    assert.ok(packText().startsWith(before), 'every other byte stays');
    assert.deepEqual(parse(packText()).recalls, [
      { fact: 'hl-nsh', date: today(), why: 'It rings at a house.' },
    ]);
  }
  const { brand } = readBrand(fixture.folder, { allowOverdue: true });
  assert.ok(brand);
  const [site] = createSites({ brands: [brand], content, overrides: [] });
  assert.equal(site && placesOfFacts(site, ['hl-nsh']), '');
});

test('the places of a fact are its pages and the card of numbers', () => {
  const { brand } = readBrand('brands/midshire', { allowOverdue: true });
  assert.ok(brand);
  const [site] = createSites({ brands: [brand], content, overrides: [] });
  assert.ok(site);
  assert.match(placesOfFacts(site, ['hl-nsh']), /^ {2}\/calls\/ \(Helplines\)$/m);
  assert.match(placesOfFacts(site, ['hl-nsh']), /the numbers beside every page/);
  assert.doesNotMatch(placesOfFacts(site, ['off-ew-s4a']), /the numbers beside every page/);
});

test('the permissions of brand.yaml stay, and no other file is left behind', () => {
  chmodSync(fixture.path('brand.yaml'), 0o600);
  const names = readdirSync(fixture.folder);
  recallFact(request('hl-nsh'), 'Wrong.');
  assert.equal(
    statSync(fixture.path('brand.yaml')).mode & 0o777,
    process.platform === 'win32' ? 0o666 : 0o600,
  );
  assert.deepEqual(readdirSync(fixture.folder), names);
});

test('a second recall keeps the first, and the same one again changes nothing', () => {
  recallFact(request('hl-nsh'), 'Wrong.');
  recallFact(request('off-ew-s4a'), 'Another maximum.');
  const both = packText();
  assert.deepEqual(
    parse(both).recalls.map(({ fact }: { fact: string }) => fact),
    ['hl-nsh', 'off-ew-s4a'],
  );
  const again = recallFact(request(number), 'Wrong.');
  assert.deepEqual([again.changed, again.unchanged], [[], ['hl-nsh']]);
  assert.equal(packText(), both);
});

test('a number is recalled for every service that has it', () => {
  const services = facts.published('services');
  const shared = Map.groupBy(services, ({ phone }) => phone?.digits);
  const [digits, withNumber] =
    [...shared].find(([key, list]) => key && key.length > 5 && list.length > 1) ?? [];
  if (!digits || !withNumber) return;
  const { changed } = planRecall(request(digits));
  assert.deepEqual(
    withNumber.map(({ id }) => id).filter((id) => !changed.includes(id)),
    [],
  );
});

test('a number for people who type is found without the digits of the relay', () => {
  const { phone, ...rest } = facts.get('services', 'hl-nsh');
  const textphone = { digits: `18001${phone?.digits}`, say: `18001 ${phone?.say}` };
  const typed = new Facts();
  typed.add({ ...rest, textphone }, facts.locationOf('hl-nsh'));
  for (const what of [number, textphone.say])
    assert.deepEqual(planRecall({ ...request(what), facts: typed }).changed, ['hl-nsh']);
  fixture.change('brand.yaml', / {2}phone: "020 7946 0123"\n/, '');
  assertRefused('020 7946 0123', /is a contact of your own/);
});

test('a recall says which lines of the pack itself have the number, and is written all the same', () => {
  assert.deepEqual(planRecall(request(number)).held, []);
  fixture.change('brand.yaml', '  phone: "020 7946 0101"', `  phone: "${number}"`);
  fixture.change('brand.yaml', '  textphone: "18001 020 7946 0123"', `  textphone: "18001 ${number}"`);
  for (const what of [number, 'hl-nsh']) {
    const { held, changed } = planRecall(request(what));
    assert.deepEqual(changed, ['hl-nsh']);
    const lines = packText().split('\n');
    assert.deepEqual(
      held.map(({ file, line, message }) => [file, lines[(line ?? 0) - 1]?.trim(), message]),
      [
        ['report.phone', `phone: "${number}"`],
        ['accessibility.textphone', `textphone: "18001 ${number}"`],
      ].map(([field, line]) => [
        fixture.path('brand.yaml'),
        line,
        `"${field}" has ${number} of "hl-nsh", which this pack recalls`,
      ]),
    );
  }
  assert.equal(recallFact(request(number), `${number} rings at a house.`).held.length, 2);
  // The reason of the recall is no place of its own.
  const again = planRecall(request(number));
  assert.deepEqual([again.unchanged, again.held.length], [['hl-nsh'], 2]);
});

test('an unknown fact, an unknown number and what no page can do without are refused', () => {
  assertRefused('hl-nhs', /"hl-nhs" is no fact that pages show \| "hl-nsh"/);
  assertRefused('0808 157 0999', /no service of the site has the number "0808 157 0999"/);
  assertRefused('101', /"hl-101" is part of what every copy says/);
  assertRefused('999', /"hl-999" is part of what every copy says/);
  for (const id of ['hl-101', 'hl-silent', 'hl-emsms'])
    assertRefused(id, new RegExp(`"${id}" is part of what every copy says`));
});

test('a contact of the pack itself is to be corrected where it is', () => {
  assertRefused('020 7946 0130', /is a contact of your own, .* \| the right one here/);
  assertRefused('18001 0808 157 0120', /is a contact of your own/);
  assertRefused('victims', /is a contact of your own/);
  const [own] = planRecall(request('0808 157 0120')).diagnostics;
  const lines = packText().split('\n');
  assert.match(lines[(own?.line ?? 0) - 1] ?? '', /0808 157 0120/);
});

test('a reason that no field of a pack takes is refused', () => {
  assertRefused('hl-nsh', /is too short/, '');
  assertRefused('hl-nsh', /holds HTML/, '<b>Wrong</b>');
  assertRefused('hl-nsh', /is too long/, 'x'.repeat(301));
});

test('no more facts are recalled than a pack may recall', () => {
  const list = Array.from(
    { length: 20 },
    () => '  - { fact: st-life, date: "2026-11-29", why: "Old." }\n',
  ).join('');
  fixture.change('brand.yaml', /$/, `recalls:\n${list}`);
  assertRefused('hl-nsh', /"recalls" is too long/);
});

test('what else is wrong with a pack does not delay a recall; a file that is no YAML does', () => {
  fixture.change('brand.yaml', 'nation: england', 'nation: cornwall');
  fixture.change('brand.yaml', /$/, 'recalls:\n  - { fact: x, date: "31/12/2026" }\n');
  assert.deepEqual(recallFact(request('hl-nsh'), 'Wrong.').diagnostics, []);
  assert.equal(parse(packText()).recalls[1].fact, 'hl-nsh');
  fixture.change('brand.yaml', 'kind: police', 'kind: police: x');
  assertRefused('off-ew-s4a', /./);
});

test('a folder that is none, and one without a pack, are refused', () => {
  const empty = mkdtempSync(path.join(os.tmpdir(), 'waymark-empty-'));
  assert.match(says(recallFact(request('hl-nsh', empty), 'Wrong.')), /not a brand pack/);
  assert.deepEqual(readdirSync(empty), []);
  rmSync(empty, { recursive: true });
  assert.match(says(recallFact(request('hl-nsh', 'brands/none'), 'Wrong.')), /no such folder/);
  assert.match(says(undoRecall(request('hl-nsh', 'package.json'))), /no such folder/);
});

test('an undone recall leaves the bytes that were there before, found by id or number', () => {
  const before = packText();
  for (const what of ['hl-nsh', number]) {
    recallFact(request('hl-nsh'), 'Wrong.');
    assert.deepEqual(undoRecall(request(what)).changed, ['hl-nsh']);
    assert.equal(packText(), before);
  }
});

test('what is not recalled cannot be undone; a fact that is gone can', () => {
  assert.match(
    says(undoRecall(request('hl-nsh'))),
    /"hl-nsh" is not recalled \| nothing: this pack recalls no fact/,
  );
  fixture.change('brand.yaml', /$/, 'recalls:\n  - { fact: hl-gone, date: "2026-11-29", why: "Old." }\n');
  assert.match(says(undoRecall(request('hl-nsh'))), /is not recalled \| one of hl-gone/);
  assert.deepEqual(undoRecall(request('hl-gone')).changed, ['hl-gone']);
  assert.equal(parse(packText()).recalls, undefined);
});

test('a number has at least three digits and no other letters', () => {
  assert.equal(toDigits('116 123'), '116123');
  assert.equal(toDigits('101'), '101');
  assert.equal(toDigits('12'), undefined);
  assert.equal(toDigits('0808 x'), undefined);
  assert.equal(toDigits('+44 20 7946 0130'), '02079460130');
});
