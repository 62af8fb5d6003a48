import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, beforeEach, test } from 'node:test';
import { parse } from 'yaml';
import {
  addAlert,
  alertFromValues,
  alertObstacles,
  endedAlerts,
} from '../../../../src/brand/authoring/alert.ts';
import { promptForAlert } from '../../../../src/brand/authoring/alert-prompts.ts';
import { readPackText } from '../../../../src/brand/authoring/pack-text.ts';
import { recallFact, undoRecall } from '../../../../src/brand/authoring/recall.ts';
import { readBrand } from '../../../../src/brand/lint/read-brands.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { isError } from '../../../../src/diagnostics/diagnostic.ts';
import { parseYaml } from '../../../../src/diagnostics/yaml.ts';
import { addDays, today } from '../../../../src/facts/dates.ts';
import { OverridesFixture } from '../../../support/overrides-fixture.ts';

const { content } = readContent('content', { today: today(), allowOverdue: true });
const tomorrow = addDays(today(), 1);
const nextWeek = addDays(today(), 7);
const valid = { text: { en: 'Our desk is closed.' }, from: tomorrow, until: nextWeek };

let fixture = new OverridesFixture();
after(() => fixture.remove());
beforeEach(() => {
  fixture.remove();
  fixture = new OverridesFixture();
});

const target = () => ({ folder: fixture.folder, content });
const packText = () => readFileSync(fixture.path('brand.yaml'), 'utf8');
const add = (values: object) => addAlert(alertFromValues(values, fixture.folder), target());
const messages = (found: { message: string }[]) => found.map(({ message }) => message);

/** Asserts that an alert is refused with these messages, and that the pack keeps its bytes. */
function assertRefused(values: object, expected: RegExp[]): void {
  const before = packText();
  const found = messages(add(values));
  assert.equal(found.length, expected.length, found.join('\n'));
  for (const message of expected) assert.match(found.join('\n'), message);
  assert.equal(packText(), before);
}

test('an alert is added below the others, and every other byte of the pack stays', () => {
  const before = packText();
  assert.deepEqual(add(valid), []);
  const added = `  - text: { en: "Our desk is closed." }\n    from: "${tomorrow}"\n    until: "${nextWeek}"\n`;
  assert.equal(packText().replace(added, ''), before);
  assert.deepEqual(parse(packText()).alerts.at(-1), valid);
  assert.deepEqual(readBrand(fixture.folder).diagnostics, []);
});

test('an alert about a way to report, or with a link, keeps what it has', () => {
  assert.deepEqual(add({ ...valid, channel: 'chat' }), []);
  assert.deepEqual(parse(packText()).alerts.at(-1), { ...valid, channel: 'chat' });
  fixture.remove();
  fixture = new OverridesFixture();
  const link = { words: { en: 'Times' }, url: 'https://www.midshire.example/times' };
  assert.deepEqual(add({ ...valid, link }), []);
  assert.deepEqual(parse(packText()).alerts.at(-1), { ...valid, link });
});

test('every problem is reported at once, of form and of rules, and nothing is written', () => {
  assertRefused({ text: { en: 'Call 0300 000 0000' }, from: '24/12/2026', channel: 'fax', colour: 'red' }, [
    /"from" is not a day that exists/,
    /"until" is missing/,
    /"channel" is not one of/,
    /"colour" is not a key/,
    /"text" holds the phone number 0300 000 0000/,
  ]);
});

test('days that end before they begin, are over, or never come are refused', () => {
  assertRefused({ ...valid, until: today() }, [/"until" is before "from"/]);
  const yesterday = addDays(today(), -1);
  assertRefused({ ...valid, from: yesterday, until: yesterday }, [/this alert ended on/]);
  assertRefused({ ...valid, until: `${Number(today().slice(0, 4)) + 3}-01-01` }, [
    /is more than 2 years ahead/,
  ]);
  assertRefused({ ...valid, from: '2026-02-30' }, [/"from" is not a day that exists/]);
  assert.deepEqual(messages(add({ ...valid, until: tomorrow })), []);
});

test('an alert about a way that the pack does not have is refused', () => {
  fixture.change('brand.yaml', / {2}textphone: .*\n/, '');
  assertRefused({ ...valid, channel: 'textphone' }, [/this alert is about "textphone"/]);
});

test('a fourth alert is refused, with the place of the others', () => {
  assert.deepEqual(add(valid), []);
  assertRefused(valid, [/the pack has 3 alerts that are not over, and pages have room for 3/]);
  const { pack } = readPackText(fixture.folder);
  assert.ok(pack);
  assert.deepEqual(messages(alertObstacles(pack, target())), [
    'the pack has 3 alerts that are not over, and pages have room for 3',
  ]);
});

test('alerts that are over take no room, and are listed with their lines', () => {
  const [yesterday, lastWeek] = [addDays(today(), -1), addDays(today(), -7)];
  const over = [1, 2, 3].map((day) => ({ text: { en: `Over ${day}.` }, from: lastWeek, until: yesterday }));
  const lines = over.map((each) => `  - ${JSON.stringify(each)}\n`).join('');
  fixture.change('brand.yaml', 'alerts:\n', `alerts:\n${lines}`);
  const { pack } = readPackText(fixture.folder);
  assert.ok(pack);
  assert.deepEqual(alertObstacles(pack, target()), []);
  const first = packText().split('\n').indexOf('alerts:') + 2;
  assert.deepEqual(
    endedAlerts(pack),
    [0, 1, 2].map((index) => `line ${first + index}, until ${yesterday}: Over ${index + 1}.`),
  );
  assert.deepEqual(
    add({ ...valid, from: today(), until: today() }),
    [],
    'the last day of an alert is not over',
  );
  const { diagnostics } = readBrand(fixture.folder);
  assert.deepEqual(diagnostics.filter(isError), []);
  assertRefused(valid, [/the pack has 3 alerts that are not over/]);
  fixture.change('brand.yaml', `until: "${today()}"`, `until: "${yesterday}"`);
  fixture.change('brand.yaml', `from: "${today()}"`, `from: "${lastWeek}"`);
  assert.deepEqual(add(valid), []);
});

test('a pack with an anchor is refused with a sentence, and keeps its bytes', () => {
  fixture.change('brand.yaml', 'name: {', 'name: &publisher {');
  assertRefused(valid, [/an anchor \(&publisher\) is not allowed/]);
  const facts = content.facts;
  const request = { folder: fixture.folder, what: 'hl-nsh', facts };
  const before = packText();
  assert.match(messages(recallFact(request, 'Wrong.').diagnostics).join(), /an anchor/);
  assert.match(messages(undoRecall(request).diagnostics).join(), /an anchor/);
  assert.equal(packText(), before);
});

test('a pack in several languages needs the words in each', () => {
  fixture.remove();
  fixture = new OverridesFixture();
  const found = addAlert(alertFromValues({ ...valid, text: { cy: 'Ar gau.' } }, fixture.folder), target());
  assert.match(messages(found).join('\n'), /"en"|\.en/);
});

test('problems of an answers file have their line in it', () => {
  const answers = parseYaml('alert.yaml', `text: { en: Closed }\nfrom: "${tomorrow}"\nuntil: 2026-13-01\n`);
  assert.deepEqual(
    addAlert(answers, target()).map(({ file, line }) => [file, line]),
    [['alert.yaml', 3]],
  );
  const ended = parseYaml('alert.yaml', 'text: { en: Closed }\nfrom: "2026-01-01"\nuntil: "2026-01-02"\n');
  assert.deepEqual(
    addAlert(ended, target()).map(({ file, line }) => [file, line]),
    [['alert.yaml', 3]],
  );
  assert.match(
    messages(addAlert(parseYaml('alert.yaml', '- a\n'), target())).join(),
    /the content is not a group/,
  );
});

test('a pack with other problems, and a folder without one, are reported', () => {
  fixture.change('brand.yaml', 'nation: england', 'nation: cornwall');
  assertRefused(valid, [/"nation" is not one of/]);
  assert.match(
    messages(addAlert(alertFromValues(valid, 'x'), { folder: 'brands/none', content })).join(),
    /no such folder/,
  );
});

/** Answers the questions with these lines, and then ends the input. */
async function answer(...lines: string[]) {
  const asked: string[] = [];
  const { pack } = readPackText(fixture.folder);
  assert.ok(pack);
  const answers = await promptForAlert(
    async (question) => {
      asked.push(question);
      return lines.shift();
    },
    target(),
    pack,
  );
  return { asked, answers };
}

test('typed answers become an alert; each wrong one is reported and asked again', async () => {
  const { asked, answers } = await answer(
    'Call 0300 000 0000',
    ' The chat is closed. ',
    '24/12/2026',
    tomorrow,
    today(),
    nextWeek,
    'fax',
    'chat',
  );
  assert.deepEqual(answers?.data, {
    text: { en: 'The chat is closed.' },
    from: tomorrow,
    until: nextWeek,
    channel: 'chat',
  });
  assert.match(asked[1] ?? '', /holds the phone number/);
  assert.match(asked[3] ?? '', /"from" is not a day that exists/);
  assert.match(asked[5] ?? '', /"until" is before "from"/);
  assert.match(asked[7] ?? '', /"channel" is not one of/);
});

test('an empty answer takes the default, or leaves out what may be left out', async () => {
  const { answers } = await answer('Closed.', '', nextWeek, '', '');
  assert.deepEqual(answers?.data, { text: { en: 'Closed.' }, from: today(), until: nextWeek });
});

test('a link is asked for with its words', async () => {
  const { answers } = await answer(
    'Closed.',
    '',
    nextWeek,
    '',
    'https://www.midshire.example/x',
    '',
    'Times',
  );
  const link = { words: { en: 'Times' }, url: 'https://www.midshire.example/x' };
  assert.deepEqual(answers?.data, { text: { en: 'Closed.' }, from: today(), until: nextWeek, link });
});

test('the end of input, at any question, gives no alert', async () => {
  const lines = ['Closed.', '', nextWeek, ''];
  for (let count = 0; count <= lines.length; count++)
    assert.equal((await answer(...lines.slice(0, count))).answers, undefined);
});
