import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDirectives } from '../../../../src/brand/authoring/to-directives.ts';
import { parseMarkdown } from '../../../../src/brand/overrides/pack-markdown.ts';

type Context = Parameters<typeof toDirectives>[1];
const police: Context = { kind: 'police', nation: 'england', report: {} };
const convert = (mdx: string, more: Partial<Context> = {}) => toDirectives(mdx, { ...police, ...more });
const markdown = (mdx: string, more: Partial<Context> = {}) => convert(mdx, more).markdown;

test('components become directives by their form, and other text keeps its source', () => {
  assert.equal(
    markdown('Call  <Call service="hl-999" />, **now**.\n\n* a\n* “b” <Term id="bail" words="on bail" />\n'),
    'Call  :call{service="hl-999"}, **now**.\n\n* a\n* “b” :term{id="bail" words="on bail"}',
  );
  assert.equal(markdown('<NextSteps pages="a b" />'), '::next-steps{pages="a b"}');
  assert.equal(markdown('<MayNotice>\n\nWords.\n\n</MayNotice>'), ':::may-notice\n\nWords.\n\n:::');
});

test('an outer container has a colon more for each one within it', () => {
  assert.equal(
    markdown('<Doors>\n\n<Door page="a" label="b" urgent>\n\nc\n\n</Door>\n\n</Doors>\n'),
    '::::doors\n\n:::door{page="a" label="b" urgent}\n\nc\n\n:::\n\n::::',
  );
});

test('a container in a list stays in its item', () => {
  const text = markdown('1. a\n\n   <Warning>\n\n   b\n\n   </Warning>\n\n2. c\n');
  assert.equal(text, '1. a\n\n   :::warning\n\n   b\n\n   :::\n\n2. c');
  assert.deepEqual(parseMarkdown('a.md', text).diagnostics, []);
});

test('a colon before a letter stays a colon, and a quote in an attribute stays one', () => {
  const details = '<Details summary="a &quot;b’s&quot; & c">\n\nd\n\n</Details>';
  const text = markdown(`Say:hello at 10:30, [a](page:b).\n\n${details}`);
  assert.equal(text.split('\n')[0], 'Say\\:hello at 10:30, [a](page:b).');
  const { markdown: parsed, diagnostics } = parseMarkdown('a.md', text);
  assert.deepEqual(diagnostics, []);
  assert.equal(parsed.body.passages[0]?.value, 'Say:hello at 10:30, a.');
  assert.equal(parsed.body.components[0]?.attributes.get('summary'), 'a "b’s" & c');
});

test('words for some nations within a line are those of the pack; a block of them stays', () => {
  const mdx = 'Go <Nation only="england wales">now</Nation> <Nation only="scotland">**then**</Nation> there.';
  assert.equal(markdown(mdx), 'Go now there.');
  assert.equal(markdown(mdx, { nation: 'scotland' }), 'Go **then** there.');
  assert.equal(markdown(mdx, { nation: 'united-kingdom' }), 'Go now **then** there.');
  assert.equal(
    markdown('<Nation only="wales">a.</Nation><Nation only="scotland">b.</Nation>', {
      nation: 'united-kingdom',
    }),
    'a. b.',
  );
  assert.equal(markdown('- a\n- <Nation only="wales">b</Nation>\n- c'), '- a\n- c');
  assert.equal(markdown('<Nation only="wales">\n\na\n\n</Nation>'), ':::nation{only="wales"}\n\na\n\n:::');
});

test('words for one kind of publisher are those of the pack', () => {
  const mdx =
    '<PublishedBy kind="police">\n\na\n\n</PublishedBy>\n\n<PublishedBy kind="others">\n\nb\n\n</PublishedBy>';
  assert.equal(markdown(mdx), 'a');
  assert.equal(markdown(mdx, { kind: 'university' }), 'b');
});

test('what packs cannot use leaves its words, and a note where they say something else', () => {
  const website = 'On <PoliceWebsite>its website</PoliceWebsite>.';
  assert.deepEqual(convert(website, { kind: 'other' }), { markdown: 'On its website.', notes: [] });
  assert.match(convert(website).notes.join(), /only words/);
  const advice = convert('<IndependentAdvice by="the Office">\n\nComplain.\n\n</IndependentAdvice>');
  assert.equal(advice.markdown, 'Complain.');
  assert.match(advice.notes.join(), /on guidance from the Office, is here in your own voice/);
  const route = '- <ReportRoute by="text">Some have a number.</ReportRoute> A.';
  assert.deepEqual(convert(route), { markdown: '- Some have a number. A.', notes: [] });
  const own = convert(route, { report: { text: '07700 900123', stations: 'https://a.example' } });
  assert.match(own.notes.join(), /\(text\).* write :text-message\{service="report"\}/);
  const chat = { url: 'https://a.example', hours: { always: true } } as const;
  const lone = convert('A. <ReportRoute by="chat" />', { report: { chat } });
  assert.equal(lone.markdown, 'A.');
  assert.match(lone.notes.join(), /\(chat\).* write ::report-routes/);
  assert.equal(convert('<TalkToSomeone />\n\na').markdown, 'a');
  assert.equal(convert('a\n\n<Slot name="promise">\n\nb\n\n</Slot>').markdown, 'a\n\nb');
  assert.equal(markdown('Add `allow-scripts`.'), 'Add allow-scripts.');
});
