import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../../../src/brand/overrides/pack-markdown.ts';

test('directives nest, the outer one with an additional colon', () => {
  const { markdown, diagnostics } = parseMarkdown(
    'a.md',
    '::::cards\n:::card{page="advocates"}\nWords.\n:::\n:::card{page="helplines"}\nMore.\n:::\n::::\n',
  );
  assert.deepEqual(diagnostics, []);
  const [cards] = markdown.tree.children ?? [];
  assert.equal(cards?.name, 'Cards');
  assert.deepEqual(
    cards?.children?.map(({ name }) => name),
    ['Card', 'Card'],
  );
});

test('code syntax is text', () => {
  const { markdown, diagnostics } = parseMarkdown('a.md', 'Say {process.exit(0)} and &lt;script>.');
  assert.deepEqual(diagnostics, []);
  const [paragraph] = markdown.tree.children ?? [];
  assert.deepEqual(
    paragraph?.children?.map(({ type, value }) => [type, value]),
    [['text', 'Say {process.exit(0)} and <script>.']],
  );
});

const words = 'headings, paragraphs, lists, quotations, **strong words** and links';
const page = '[words](page:the-id-of-a-page)';
const nesting = 'things stand within each other more than 20 deep | plain paragraphs and lists';
const kind = (name: string) => `Markdown of this kind (${name}) has no place here | ${words}`;
const unclosed = ':::warning is not closed | ::: on a line of its own after its words';

/** Each thing that packs cannot write, and its report. */
const rejected: [text: string, report: string[]][] = [
  [
    'Words.\n\n<b>A</b>',
    [
      '3:1 this is HTML | Markdown, or a component like :::warning from docs/branding.md',
      '3:5 this is HTML | Markdown, or a component like :::warning from docs/branding.md',
    ],
  ],
  [
    '```\na\n```',
    ['1:1 this is a block of code | words, without three ` and without four spaces before them'],
  ],
  ['A `b`.', ['1:3 this is marked as code | the words without `']],
  [
    '[a][b]\n\n[b]: /c',
    [`1:1 this link has its address elsewhere | ${page}`, `3:1 an address stands by itself | ${page}`],
  ],
  ['> `a`', ['1:3 this is marked as code | the words without `']],
  ['---\na: b\n---\n\n***', [`5:1 ${kind('thematicBreak')}`]],
  ['~~a~~', [`1:1 ${kind('delete')}`]],
  ['| a |\n|---|\n| b |', [`1:1 ${kind('table')}`]],
  ['#### a', ['1:1 the heading is deeper than pages go | ## or ###']],
  ['2. a', ['1:1 the list begins with 2 | 1.']],
  ['0. a', ['1:1 the list begins with 0 | 1.']],
  [
    'Words.\n\n:::warnin\na\n:::',
    ['3:1 there is no component "warnin" | "warning", or a space after the colon'],
  ],
  [
    'Words ::next-steps{pages="home"}.\n\nWords :next-steps{pages="home"}.',
    [
      '3:7 ":next-steps" stands within a line, where next-steps cannot stand | ::next-steps, which stands on a line of its own',
    ],
  ],
  [
    '::publisher',
    [
      '1:1 "::publisher" stands on a line of its own, where publisher cannot stand | :publisher, which stands within a line',
    ],
  ],
  [
    ':warning',
    [
      '1:1 ":warning" stands within a line, where warning cannot stand | :::warning, which stands around other words, up to :::',
    ],
  ],
  [':call[999]{service="hl-999"}', ['1:1 :call has words in [ ] | words as an attribute, in { }']],
  [':::warning[a]\nb\n:::', ['1:1 :::warning has words in [ ] | words as an attribute, in { }']],
  [':::warning\na', [`1:1 ${unclosed}`]],
  [':::warning\na\n::', [`1:1 ${unclosed}`]],
  [':::warning\na :::', [`1:1 ${unclosed}`]],
  [`${']'.repeat(30)}${'['.repeat(21)}a`, [`1:1 ${nesting}`]],
  [`${'- '.repeat(10)}a`, [`1:21 ${nesting}`]],
  [':::warning\na\n:::x', [`1:1 ${unclosed}`]],
  [`${'['.repeat(21)}a`, [`1:1 ${nesting}`]],
  [`a\n${'[\n'.repeat(21)}`, [`22:1 ${nesting}`]],
  [
    'a\u200bb',
    [
      '1:2 there is a character that cannot be seen or read (U+200B) | the words without it, and the file in UTF-8',
    ],
  ],
];

const reportOf = (text: string) =>
  parseMarkdown('a.md', text).diagnostics.map(
    ({ file, line, column, message, fix }) =>
      `${file === 'a.md' ? '' : file}${line}:${column} ${message} | ${fix}`,
  );

for (const [text, report] of rejected)
  test(`rejected: ${JSON.stringify(text).slice(0, 60)}`, () => assert.deepEqual(reportOf(text), report));

/** What packs can write, at the edge of what they cannot. */
const accepted = [
  '---\na: b\n---\n\n# a\n\n## b\n\n### c\n\n*d* **e** [f](page:g) ![h](i.png)\\\nj',
  '1. a\n2. b',
  '- a\n- b',
  ':::warning\na\n:::',
  ':::warning\na\n::::  ',
  '- :::warning\n  a\n  :::',
  '10:30 and 10:3a',
  `${'- '.repeat(9)}**a**`,
  `${'['.repeat(20)}a`,
  `${'[]'.repeat(50)}${']'.repeat(30)}${'['.repeat(20)}`,
];
for (const text of accepted)
  test(`accepted: ${JSON.stringify(text).slice(0, 60)}`, () => assert.deepEqual(reportOf(text), []));

test('a directive becomes the element of its component, with its attributes and its place', () => {
  const { tree } = parseMarkdown(
    'a.md',
    'Call :call{service="hl-999" big}.\n\n::next-steps{pages="home"}',
  ).markdown;
  const [paragraph, steps] = tree.children ?? [];
  const { type, name, attributes, position, children } = paragraph?.children?.[1] ?? {};
  assert.deepEqual(
    [type, name, attributes, position?.start.line, position?.start.column, children],
    [
      'mdxJsxTextElement',
      'Call',
      [
        { type: 'mdxJsxAttribute', name: 'service', value: 'hl-999' },
        { type: 'mdxJsxAttribute', name: 'big', value: null },
      ],
      1,
      6,
      [],
    ],
  );
  assert.deepEqual([steps?.type, steps?.name], ['mdxJsxFlowElement', 'NextSteps']);
  assert.equal('attributes' in (paragraph ?? {}), false);
});

test('a time is text, with its place', () => {
  const [paragraph] = parseMarkdown('a.md', 'At 10:30.').markdown.tree.children ?? [];
  assert.deepEqual(
    paragraph?.children?.map(({ type, value, position }) => [type, value, position?.start.column]),
    [
      ['text', 'At 10', 1],
      ['text', ':30', 6],
      ['text', '.', 9],
    ],
  );
});

test('the items of a tight list hold words, those of a loose one paragraphs', () => {
  const itemTypes = (text: string) => {
    const [list] = parseMarkdown('a.md', text).markdown.tree.children ?? [];
    return list?.children?.map(({ children }) => children?.map(({ type }) => type).join(' '));
  };
  assert.deepEqual(itemTypes('- a\n- b'), ['words', 'words']);
  assert.deepEqual(itemTypes('- a\n\n- b'), ['paragraph', 'paragraph']);
  assert.deepEqual(itemTypes('- a\n\n  b\n- c'), ['paragraph paragraph', 'paragraph']);
  assert.deepEqual(itemTypes('- a\n  - b'), ['words list']);
  const [list] = parseMarkdown('a.md', '- a\n  - b').markdown.tree.children ?? [];
  assert.equal(list?.children?.[0]?.children?.[1]?.children?.[0]?.children?.[0]?.type, 'words');
  assert.deepEqual(
    parseMarkdown('a.md', '## a\n\nb').markdown.body.headings.map(({ line }) => line),
    [1],
  );
});
