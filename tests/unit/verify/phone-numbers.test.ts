import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, test } from 'node:test';
import { runRules } from '../../../src/diagnostics/rule.ts';
import type { Site } from '../../../src/site/site.ts';
import { readBuiltSite } from '../../../src/verify/built-site.ts';
import { phoneNumbers } from '../../../src/verify/rules/built-page/phone-numbers.ts';
import { verifySite } from '../../../src/verify/verify-site.ts';
import { loadExampleSite } from '../../support/example-site.ts';
import { type HtmlPage, writeHtmlSite } from '../../support/html-fixture.ts';

const site = loadExampleSite();
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function writeSite(pages: Record<string, HtmlPage>): string {
  const folder = writeHtmlSite(site, pages);
  folders.push(folder);
  return folder;
}

/** What the rule reports of pages with these bodies: each message, in the order of the bodies. */
function messagesOf(bodies: readonly string[], ofSite: Site = site): string[][] {
  const folder = writeSite(Object.fromEntries(bodies.map((body, index) => [`p${index}`, { body }])));
  const { pages, ...built } = readBuiltSite(folder, [ofSite]);
  return bodies.map((_, index) => {
    const page = pages.find(({ file }) => file === `p${index}/index.html`);
    assert.ok(page);
    return runRules([phoneNumbers], { ...built, pages: [page] }, folder).map(({ message }) => message);
  });
}

const unknown = (digits: string) => [`"${digits}" is not a number that this site knows`];

const spellings = [
  '0800-555-0199',
  '0800 555 0199',
  '0800.555.0199',
  '(0800) 555, 0199',
  '0800/555/0199',
  '0800\u00A0555\u20110199',
  '０８００５５５０１９９',
  '٠٨٠٠٥٥٥٠١٩٩',
  '⁰⁸⁰⁰ ⁵⁵⁵ ⁰¹⁹⁹',
  '⓪⑧⓪⓪ ⑤⑤⑤ ⓪①⑨⑨',
  '⓿❽⓿⓿❺❺❺⓿❶❾❾',
  '0\uFE0F\u20E38\uFE0F\u20E30\uFE0F\u20E30\uFE0F\u20E3 555 0199',
  '08\u00AD00555\u200B0199',
  'oh eight hundred, five five five, oh one nine nine',
  'zero eight double zero, treble five, oh one double nine',
  'O8OO 555 Ol99',
  '08<b>00</b>-5<i>55-0</i>199',
  '0800<br>555<br>0199',
  '<sup>0800</sup> 555 <sub>0199</sub>',
  '0800<wbr>555<wbr>0199',
  '&#48;&#56;&#48;&#48; 555 0199',
];

test('a number of an alert that is in no number field stops the build, in every spelling', () => {
  const bodies = spellings.map((number) => `<p>Our line is busy, so ring ${number} tonight.</p>`);
  for (const [index, found] of messagesOf(bodies).entries())
    assert.deepEqual(found, unknown('08005550199'), spellings[index]);
});

test('what an alert says is allowed by the other rules, so that this one alone stops the build', async () => {
  const text = 'Our line is busy, so ring 0800-555-0199 tonight.';
  const [alert] = site.brand.alerts;
  assert.ok(alert);
  const withAlert = { ...site, brand: { ...site.brand, alerts: [{ ...alert, text: { en: text } }] } };
  const { address = '' } = site.pages.find(({ id }) => id === 'helplines') ?? {};
  const folder = writeSite({ [address]: { body: `<p>${text}</p>` } });
  const found = (await verifySite(folder, [withAlert])).filter(({ message }) => /0800|number/.test(message));
  assert.deepEqual(
    found.map(({ message }) => message),
    unknown('08005550199'),
  );
  assert.match(found[0]?.file ?? '', new RegExp(`${address}/index\\.html$`));
  assert.match(found[0]?.fix ?? '', /number field of the pack/);
});

test('a number is looked for wherever it is read or pressed', () => {
  const bodies = [
    '<img src="/a.svg" alt="Ring 0800 555 0199">',
    '<p aria-label="Ring 0800 555 0199">x</p>',
    '<p title="Ring 0800 555 0199">x</p>',
    '<p aria-description="0800 555 0199">x</p>',
    '<table><tr><td>0800 555 0199</td></tr></table>',
    '<svg><title>0800 555 0199</title></svg>',
    '<details><summary>0800 555 0199</summary></details>',
    '<a href="TEL:08005550199">x</a>',
    '<map><area href="tel:08005550199" alt="x"></map>',
    '<a href=" sms:08005550199">x</a>',
  ];
  for (const [index, found] of messagesOf(bodies).entries())
    assert.deepEqual(found, unknown('08005550199'), bodies[index]);
});

test('a short number is looked for after a word for ringing or texting', () => {
  const bodies = ['Text HELP to 4567.', 'Call us: 4567', '<b>Ring</b> <i>4567</i>', 'Tecstiwch ni ar 4567'];
  for (const [index, found] of messagesOf(bodies).entries())
    assert.deepEqual(found, unknown('4567'), bodies[index]);
});

test('a number of Europe that no fact has is stopped without a word for ringing', () => {
  const bodies = ['Samaritans: 116 132', '<b>116</b>&nbsp;132', 'Samaritans 116132 24/7'];
  const found = messagesOf(bodies).map((messages) => messages.length);
  assert.deepEqual(found, [1, 1, 1]);
  assert.deepEqual(messagesOf(['Samaritans: 116 123', 'Samariaid (116123)']), [[], []]);
});

test('digits that may be a number are stopped, unless they are in the words of the pack, where its check warns', () => {
  const body = '<p>Ask for room 5550199.</p>';
  const note = { en: 'Ask for room 5550199.' };
  assert.deepEqual(messagesOf([body]), [unknown('5550199')]);
  const named = { ...site, brand: { ...site.brand, name: note } };
  assert.deepEqual(messagesOf([body], named), [[]]);
});

test('numbers of facts and of number fields are allowed, with what is beside them', () => {
  const bodies = [
    'Call 999, 101 or 112.',
    'Call <a href="tel:08088020300">0808 802 0300</a>, Mon 09:30–16:00',
    '<p>0808 802 0300 09:30–16:00</p>',
    '<b>0808</b> 802 0300',
    '+44 808 802 0300',
    'Ring 020 7946 0101 or text 020 7946 0160',
    'Type 18001 020 7946 0101',
    'Text SHOUT to 85258',
    '<table><tr><td>2026</td><td>1234</td><td>0800</td></tr></table>',
    'Checked on 21 November 2026, 09:30',
    '<p>0800</p><p>555 019</p>',
    '<script>const number = "08005550199";</script>',
    '<style>.a { --b: 08005550199 }</style>',
  ];
  for (const [index, found] of messagesOf(bodies).entries()) assert.deepEqual(found, [], bodies[index]);
});

test('a known number does not hide another beside it', () => {
  const bodies = [
    '<p>0808 802 0300 0800 555 0199</p>',
    '<p>0808 802 0300, 5550199</p>',
    '<p>0808 802 03005</p>',
    '<p>Call 0808 999 1234</p>',
    '<p>0800 101 4567</p>',
    '<p>0161 999 5678</p>',
    '<p>0300 116 123</p>',
    '<p>0808 802 0300 45</p>',
    '<p>Ring 116 123 4</p>',
    '<p>Ring 116 123 2026</p>',
    '<p>Ring oh seven one oh one two three four five six seven</p>',
  ];
  for (const [index, found] of messagesOf(bodies).entries()) assert.equal(found.length, 1, bodies[index]);
});

test('opening hours and the other items of a list beside a known number are no numbers', () => {
  const bodies = [
    '<p>0808 802 0300, 09:30-16:00</p>',
    '<p>Ring 116 123, 24/7</p>',
    '<p>Ring 116 123 24/7</p>',
    '<p>Ring 999 / 101</p>',
    ...[' / ', ' & ', ' + ', ' | ', ' ('].map((mark) => `<p>Ring 0808 802 0300${mark}09:30-16:00</p>`),
    ...[' / ', ' & ', ' + ', ' | ', ' ('].map((mark) => `<p>09:30-12:00${mark}13:00-16:00</p>`),
    '<p>Ring 116 123 24 hours a day</p>',
    '<p>Ring 0808 802 0300 7 days a week</p>',
    '<p>Calls to 0800, 0808 and 116 numbers are free</p>',
    '<p>Ring 0808 802 0300 or 116 123</p>',
  ];
  for (const [index, found] of messagesOf(bodies).entries()) assert.deepEqual(found, [], bodies[index]);
});
