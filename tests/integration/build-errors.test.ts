import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ProjectFixture } from '../support/project-fixture.ts';

const page = 'content/pages/en/stay-safer/first-steps.mdx';
const services = 'content/facts/services.yaml';
const brand = 'brands/midshire/brand.yaml';

/**
 * Faults that people make, and those that Astro lets pass with exit status 0. Each is planted in a copy of the
 * project; the build must name the file, the line and the column, say what to write, and leave the last site whole.
 */
let project: ProjectFixture;
let goodPage: string;

before(async () => {
  project = new ProjectFixture();
  project.write(page, readFileSync('tests/fixtures/first-steps.mdx', 'utf8'));
  const { status, output } = await project.run('build');
  assert.equal(status, 0, output);
  goodPage = project.read('dist/midshire/steps/index.html');
});
after(() => project.cleanup());

interface SourceMutation {
  name: string;
  file: string;
  from: string | RegExp;
  to: string;
  /** What the report must say. */
  expectedOutput: RegExp[];
}

const sourceMutations: SourceMutation[] = [
  {
    name: 'an unknown key in a page',
    file: page,
    from: 'order: 10',
    to: 'order: 10\nordr: 1',
    expectedOutput: [/first-steps\.mdx:6:1/, /"ordr"/, /Write: "order"/],
  },
  {
    name: 'a missing field in a page',
    file: page,
    from: /description: .*\n/,
    to: '',
    expectedOutput: [/first-steps\.mdx:/, /"description" is missing/],
  },
  {
    name: 'a service that does not exist',
    file: page,
    from: '<Call service="hl-999" />',
    to: '<Call service="hl-998" />',
    expectedOutput: [/first-steps\.mdx:12:\d+/, /"hl-998" is not one of the published services/, /hl-999/],
  },
  {
    name: 'an advice that does not exist',
    file: page,
    from: 'ad-meet',
    to: 'ad-meat',
    expectedOutput: [/first-steps\.mdx:8:\d+/, /there is no fact "ad-meat"/],
  },
  {
    name: 'an advice that nobody has confirmed',
    file: page,
    from: 'ad-meet',
    to: 'ad-shots',
    expectedOutput: [/"ad-shots" is not published/, /"awaiting"/],
  },
  {
    name: 'a link to a page that does not exist',
    file: page,
    from: '(page:helplines)',
    to: '(page:helpline)',
    expectedOutput: [/first-steps\.mdx:17:\d+/, /there is no page "helpline"/],
  },
  {
    name: 'a link to a heading that does not exist',
    file: page,
    from: '(page:helplines)',
    to: '(page:helplines#womn)',
    expectedOutput: [/has no heading "#womn"/, /lgbt-people/],
  },
  {
    name: 'a typed address',
    file: page,
    from: '(page:helplines)',
    to: '(https://example.com)',
    expectedOutput: [/is an address/],
  },
  {
    name: 'a typed phone number',
    file: page,
    from: 'Call the National Stalking Helpline',
    to: 'Call 0808 802 0300',
    expectedOutput: [/first-steps\.mdx:17:\d+/, /"0808 802 0300" is a phone number typed/],
  },
  {
    name: 'a typed short code',
    file: page,
    from: 'One step is good.',
    to: 'Call 101.',
    expectedOutput: [/first-steps\.mdx:12:\d+/, /"101" is a phone number/],
  },
  {
    name: 'a typed section of an Act',
    file: page,
    from: 'One step is good.',
    to: 'See section 2A.',
    expectedOutput: [/"section 2A" is a law/],
  },
  {
    name: 'a typed Act',
    file: page,
    from: 'One step is good.',
    to: 'The Harassment Act 1997 helps.',
    expectedOutput: [/"Act 1997" is a law/],
  },
  {
    name: 'a typed sentence',
    file: page,
    from: 'One step is good.',
    to: 'They can get ten years.',
    expectedOutput: [/"ten years"/],
  },
  {
    name: 'a typed statistic',
    file: page,
    from: 'One step is good.',
    to: 'One in seven people know.',
    expectedOutput: [/"One in seven" is a statistic/],
  },
  {
    name: 'a typed percentage in the frontmatter',
    file: page,
    from: /description: .*/,
    to: 'description: What 45% of people do.',
    expectedOutput: [/first-steps\.mdx:3:/, /"45%" is a statistic/],
  },
  {
    name: 'a typed opening hour',
    file: page,
    from: 'One step is good.',
    to: 'Call after 9am.',
    expectedOutput: [/"9am" is an opening hour/],
  },
  {
    name: 'HTML in a page',
    file: page,
    from: 'One step is good.',
    to: '<b>One</b> step is good.',
    expectedOutput: [/<b> is HTML/],
  },
  {
    name: 'a script in a page',
    file: page,
    from: 'One step is good.',
    to: '<script src="https://x.example/a.js"></script>',
    expectedOutput: [/<script> is HTML/],
  },
  {
    name: 'process.exit in a page',
    file: page,
    from: 'One step is good.',
    to: '{process.exit(0)}',
    expectedOutput: [/first-steps\.mdx:12:\d+/, /this is code/],
  },
  {
    name: 'an import in a page',
    file: page,
    from: '\n## Today',
    to: "\nimport fs from 'node:fs';\n\n## Today",
    expectedOutput: [/this is code: import/],
  },
  {
    name: 'code in an attribute',
    file: page,
    from: '<Call service="hl-999" />',
    to: '<Call service={process.exit(0)} />',
    expectedOutput: [/value of "service" is code/],
  },
  {
    name: 'a topic that does not exist',
    file: page,
    from: 'topics: [first-steps',
    to: 'topics: [first-stepz',
    expectedOutput: [/first-steps\.mdx:6:\d+/, /there is no topic "first-stepz"/, /Write: "first-steps"/],
  },
  {
    name: 'a topic that no page answers any more',
    file: page,
    from: 'topics: [first-steps, ',
    to: 'topics: [',
    expectedOutput: [/topics\.yaml/, /no page in "en" answers the topic "first-steps"/],
  },
  {
    name: 'a topic that a missing heading answers',
    file: page,
    from: 'supporting-someone]',
    to: 'supporting-someone#friends]',
    expectedOutput: [/first-steps\.mdx:6:\d+/, /this page has no heading "#friends"/],
  },
  {
    name: 'a change in the future',
    file: page,
    from: '{ date: "2026-11-21"',
    to: '{ date: "2126-11-21"',
    expectedOutput: [/first-steps\.mdx:9:\d+/, /in the future/],
  },
  {
    name: 'a page without its changes',
    file: page,
    from: /changes: .*\n/,
    to: '',
    expectedOutput: [/"changes" is missing/],
  },
  {
    name: 'a sentence that is too long',
    file: page,
    from: 'One step is good.',
    to: `One step is good${' and then one more'.repeat(6)}.`,
    expectedOutput: [/first-steps\.mdx:12:1/, /a sentence of 28 words/],
  },
  {
    name: 'a page that is hard to read',
    file: page,
    from: /You do not have to do all of this today[\s\S]*(?=\n<NextSteps)/,
    to: 'Notwithstanding administrative considerations, organisational responsibilities necessitate documentation.\n',
    expectedOutput: [/the page reads at grade \d/],
  },
  {
    name: 'a word of the glossary that nobody explains',
    file: page,
    from: 'One step is good.',
    to: 'Ask a MARAC.',
    expectedOutput: [/first-steps\.mdx:12:\d+/, /"MARAC" is not explained/, /<Term id="marac" \/>/],
  },
  {
    name: 'a word that is explained too late',
    file: page,
    from: 'One step is good.',
    to: 'Ask about bail. It is <Term id="bail" />.',
    expectedOutput: [/"bail" is not explained where it is first used/],
  },
  {
    name: 'a short form that nobody knows',
    file: page,
    from: 'One step is good.',
    to: 'Ask about a DVPN.',
    expectedOutput: [/"DVPN" is a short form that nobody explains/],
  },
  {
    name: 'a term that is not in the glossary',
    file: page,
    from: 'One step is good.',
    to: 'Ask for a <Term id="isacc" />.',
    expectedOutput: [/"isacc" is not a word of content\/glossary\.yaml/, /Write: "isac"/],
  },
  {
    name: 'a glossary without a meaning',
    file: 'content/glossary.yaml',
    from: / {4}meaning: .*\n/,
    to: '',
    expectedOutput: [/glossary\.yaml:\d+:\d+/, /meaning" is missing/],
  },
  {
    name: 'a bank holiday that does not exist',
    file: 'content/facts/bank-holidays.yaml',
    from: '"2026-12-28"',
    to: '"2026-12-32"',
    expectedOutput: [/bank-holidays\.yaml:\d+:\d+/, /not a day that exists/],
  },
  {
    name: 'the orders of a law that does not exist',
    file: 'content/pages/en/the-law/scotland/orders-that-stop-contact.mdx',
    from: '<OrdersTable law="scotland"',
    to: '<OrdersTable law="scottland"',
    expectedOutput: [/"scottland" is not the area of a law/, /"scotland"/],
  },
  {
    name: 'an unknown component',
    file: page,
    from: '<Call service="hl-999" />',
    to: '<Phone service="hl-999" />',
    expectedOutput: [/no component <Phone>/],
  },
  {
    name: 'a component that is not closed',
    file: page,
    from: '<Do>',
    to: '<Do',
    expectedOutput: [/first-steps\.mdx:/, /cannot|can be read|not a page/],
  },
  {
    name: 'a page that is cut short',
    file: page,
    from: /## This week[\s\S]*/,
    to: '',
    expectedOutput: [/first-steps\.mdx/, /does not end with <NextSteps>/],
  },
  {
    name: 'a missing picture',
    file: page,
    from: 'One step is good.',
    to: '![A map](/map.png)',
    expectedOutput: [/no picture "\/map\.png"/],
  },
  {
    name: 'a skipped heading level',
    file: page,
    from: '## This week',
    to: '#### This week',
    expectedOutput: [/skips a level/],
  },
  {
    name: 'an address that gives the visit away',
    file: page,
    from: 'address: steps',
    to: 'address: stalking-help',
    expectedOutput: [/first-steps\.mdx:4:/, /holds "stalk"/],
  },
  {
    name: 'an address that another page has',
    file: page,
    from: 'address: steps',
    to: 'address: calls',
    expectedOutput: [/same address/],
  },
  {
    name: 'a date without quotes',
    file: page,
    from: 'reviewed: "2026-11-21"',
    to: 'reviewed: 2026-11-21',
    expectedOutput: [/first-steps\.mdx:7:11/, /has no quotes/],
  },
  {
    name: 'a date that does not exist',
    file: page,
    from: 'reviewed: "2026-11-21"',
    to: 'reviewed: "2026-13-45"',
    expectedOutput: [/not a day that exists/],
  },
  {
    name: 'a date in the future',
    file: page,
    from: 'reviewed: "2026-11-21"',
    to: 'reviewed: "2099-01-01"',
    expectedOutput: [/in the future/],
  },
  {
    name: 'a number without quotes',
    file: services,
    from: 'digits: "08088020300"',
    to: 'digits: 08088020300',
    expectedOutput: [/services\.yaml:\d+:\d+/, /would lose its first 0/],
  },
  {
    name: 'a number with a digit too few',
    file: services,
    from: 'digits: "08088020300"',
    to: 'digits: "0808802030"',
    expectedOutput: [/"phone\.say" has other digits/],
  },
  {
    name: 'a number said otherwise than dialled',
    file: services,
    from: 'say: "0808 802 0300"',
    to: 'say: "0808 202 0300"',
    expectedOutput: [/has other digits than "digits"/],
  },
  {
    name: 'an unknown key in a fact',
    file: services,
    from: '  needs: [stalking]',
    to: '  neds: [stalking]',
    expectedOutput: [/"neds"/, /Write: "needs"/],
  },
  {
    name: 'a fact twice',
    file: services,
    from: '- id: "hl-101"',
    to: '- id: "hl-999"',
    expectedOutput: [/stands for another fact already, at content\/facts\/services\.yaml:4/],
  },
  {
    name: 'a doubtful fact that is published',
    file: services,
    from: /(- id: "hl-slt"[\s\S]*?)publish: false/,
    to: '$1publish: true',
    expectedOutput: [/publish" is true although nobody has confirmed/],
  },
  {
    name: 'a fact long overdue',
    file: services,
    from: 'checked: "2026-11-21"\n  checkBy: "2027-05-21"',
    to: 'checked: "2025-01-01"\n  checkBy: "2025-06-01"',
    expectedOutput: [/"hl-999" had to be checked again by 2025-06-01/, /1 problem\b/],
  },
  {
    name: 'an alias in YAML',
    file: services,
    from: 'nations: [england, wales]',
    to: 'nations: &both [england, wales]',
    expectedOutput: [/an anchor \(&both\)/],
  },
  {
    name: 'a key twice in a pack',
    file: brand,
    from: 'kind: police',
    to: 'kind: police\nkind: police',
    expectedOutput: [/brand\.yaml:7:1/, /each key once/],
  },
  {
    name: 'an unknown key in a pack',
    file: brand,
    from: 'kind: police',
    to: 'knd: police',
    expectedOutput: [/"knd"/, /Write: "kind"/],
  },
  {
    name: 'a colour that is none',
    file: brand,
    from: '"#14304f"',
    to: '"red;} #leave {display:none"',
    expectedOutput: [/brand\.yaml:\d+:\d+/, /"colours\.light\.headerText"/],
  },
  {
    name: 'a picture that is not there',
    file: brand,
    from: 'light: logo.svg',
    to: 'light: crest.svg',
    expectedOutput: [/crest\.svg is not in the folder/],
  },
  {
    name: 'a language that nobody wrote',
    file: brand,
    from: 'languages: [en]',
    to: 'languages: [en, fr]',
    expectedOutput: [/missing in the language "fr"|does not speak yet/],
  },
  {
    name: 'an exit that nobody reviewed',
    file: brand,
    from: 'leave: exit-bbc-weather',
    to: 'leave: exit-cats',
    expectedOutput: [/"leave" is "exit-cats"/, /exit-bbc-weather/],
  },
  {
    name: 'a neutral title that is not',
    file: brand,
    from: 'Midshire information',
    to: 'Midshire Police stalking advice',
    expectedOutput: [/tells what this site is about/],
  },
  {
    name: 'words with a number in them',
    file: 'content/messages/en.json',
    from: 'In danger?',
    to: 'In danger? 999',
    expectedOutput: [/en\.json:\d+:\d+/, /"999" is a phone number/],
  },
];

for (const { name, file, from, to, expectedOutput } of sourceMutations)
  test(`the build stops at ${name}`, async () => {
    const before = project.read(file);
    try {
      project.change(file, from, to);
      const { status, output } = await project.run('build');
      assert.equal(status, 1, output);
      for (const words of expectedOutput) assert.match(output, words);
      assert.match(output, /Nothing was built/);
      assert.doesNotMatch(output, /\n {4}at .*:\d+:\d+/, 'no stack trace');
      assert.equal(project.read('dist/midshire/steps/index.html'), goodPage);
    } finally {
      project.write(file, before);
    }
  });

test('all problems are reported at once, in pages, facts and the pack', async () => {
  const saved = [page, services, brand].map((file) => [file, project.read(file)] as const);
  try {
    project.change(page, 'One step is good.', 'Call 101 now.');
    project.change(services, 'cost: "free"', 'cost: "cheap"');
    project.change(brand, 'kind: police', 'kind: polis');
    const { status, output } = await project.run('build');
    assert.equal(status, 1);
    for (const words of [
      /"101" is a phone number/,
      /in "hl-999", "cost" is not one of/,
      /"kind" is not one of/,
    ])
      assert.match(output, words);
    assert.match(output, /3 problems/);
  } finally {
    for (const [file, text] of saved) project.write(file, text);
  }
});

test('a fact overdue by less than 30 days is a warning', async () => {
  const saved = project.read(services);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  try {
    project.change(
      services,
      'checked: "2026-11-21"\n  checkBy: "2027-05-21"',
      `checked: "${day(-200)}"\n  checkBy: "${day(-10)}"`,
    );
    const { status, output } = await project.run('build');
    assert.equal(status, 0, output);
    assert.match(output, /Warning: "hl-999" had to be checked again/);
  } finally {
    project.write(services, saved);
  }
});

test('--allow-overdue builds with an overdue fact and says so loudly', async () => {
  const saved = project.read(services);
  try {
    project.change(
      services,
      'checked: "2026-11-21"\n  checkBy: "2027-05-21"',
      'checked: "2025-01-01"\n  checkBy: "2025-06-01"',
    );
    const { status, output } = await project.run('build', ['--allow-overdue']);
    assert.equal(status, 0, output);
    assert.match(output, /OVERDUE FACTS WERE ALLOWED/);
  } finally {
    project.write(services, saved);
  }
});

test('a command line that makes no sense is answered with what does', async () => {
  const unknown = await project.run('build', ['--allow-overdu']);
  assert.equal(unknown.status, 1);
  assert.match(unknown.output, /This command knows --allow-overdue/);
  const missing = await project.run('build', ['brands/nowhere']);
  assert.equal(missing.status, 1);
  assert.match(missing.output, /there is no such folder/);
  const noPack = await project.run('build', ['content']);
  assert.match(noPack.output, /not a brand pack: it has no brand\.yaml/);
});
