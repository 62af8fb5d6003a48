import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { fields, type PlainObject } from '../../../../src/brand/fields.ts';
import { readExamplePack } from '../../../../src/brand/scaffold/create-pack.ts';
import { isGenerated } from '../../../../src/brand/scaffold/defaults.ts';
import { createTempFolder } from '../../../../src/brand/scaffold/pack-folder.ts';
import { promptedFields, promptForBrand } from '../../../../src/brand/scaffold/prompts.ts';
import type { Content } from '../../../../src/content/read-content.ts';
import { isError } from '../../../../src/diagnostics/diagnostic.ts';
import { readInputs } from '../../../../src/site/inputs.ts';

const { content } = readInputs([]);

test('every required field is prompted for, generated, or has a default that the schema accepts', () => {
  const names = promptedFields().map((field) => field.path.join('.'));
  const unasked = fields()
    .filter(({ required, groupRequired }) => required && groupRequired)
    .filter(({ path: steps, default: usual }) => !isGenerated(steps) && usual === undefined)
    .map((field) => field.path.join('.'))
    .filter((name) => !names.includes(name));
  assert.deepEqual(unasked, []);
});

test('every question is one for a web officer: a sentence of its own, without the name of a field', () => {
  const questions = promptedFields().map(({ question = '', path: steps }) => ({
    question,
    name: steps.join('.'),
  }));
  for (const { question, name } of questions) {
    assert.match(question, /^[A-Z][^<>{}[\]"`]+\?(?: [A-Z][^?]+\.)?$/, name);
    assert.doesNotMatch(question, /\b(?:field|schema|string|boolean|url|origin|id|yaml)\b/i, name);
  }
  // Both colour schemes ask the same below their own headings.
  const withoutDark = questions.filter(({ name }) => !name.startsWith('colours.dark.'));
  assert.equal(new Set(withoutDark.map(({ question }) => question)).size, withoutDark.length);
  assert.deepEqual(
    promptedFields().flatMap(({ groupHeading = [] }) => groupHeading),
    [
      'What others may see on the device: it gives nothing away.',
      'Your colours on a light screen.',
      'Your colours on a dark screen.',
      'Your own ways to report. The emergency and police numbers are in every copy already.',
    ],
  );
});

/** Content that has its pages in Welsh too. */
function bilingual(): Content {
  const english = content.messages.get('en');
  assert.ok(english);
  return {
    ...content,
    messages: new Map([...content.messages, ['cy', english]]),
    pages: [...content.pages, ...content.pages.map((page) => ({ ...page, language: 'cy' }))],
  };
}

/** Answers each question by its field, and the others with Enter. Resolves to the problems, the questions and brand.yaml. */
async function converse(answers: Record<string, string | string[]>, pages = content) {
  const tempFolder = createTempFolder();
  const prompts: string[] = [];
  let field = '';
  let repeats = 0;
  const ask = async (prompt: string) => {
    prompts.push(prompt);
    const [, name] = /\(([\w.]+)\)\nWrite: /.exec(prompt) ?? [];
    repeats = name === undefined ? repeats + 1 : 0;
    field = name ?? field;
    const given = answers[field] ?? '';
    return Array.isArray(given) ? given[repeats] : given;
  };
  const problems = await promptForBrand(ask, {
    folder: '/srv/my-force',
    tempFolder,
    example: readExamplePack(),
    content: pages,
  });
  const text = problems && readFileSync(path.join(tempFolder, 'brand.yaml'), 'utf8');
  return { problems, prompts, data: text === undefined ? undefined : parse(text) };
}

const required = {
  nation: 'wales',
  'name.en': 'Gwynfa Police',
  'name.cy': 'Heddlu Gwynfa',
  'neutral.title.cy': 'Gwybodaeth a chyngor',
  'neutral.description.cy': 'Gwybodaeth a chyngor i bobl.',
  'domains.en': 'https://information.gwynfa.example',
  website: 'https://www.gwynfa.example',
  'accessibility.email': 'web@gwynfa.example',
  privacy: 'https://www.gwynfa.example/privacy',
};

for (const [languages, first] of [
  ['en, cy', 'en'],
  ['cy en', 'cy'],
] as const)
  test(`a whole pack in ${languages}: every text is asked for in both languages`, async () => {
    const domain = { 'domains.cy': first === 'cy' ? 'https://gwybodaeth.gwynfa.example' : '' };
    const { problems, prompts, data } = await converse(
      { ...required, languages, ...domain, 'neutral.title.en': '', 'neutral.description.en': '' },
      bilingual(),
    );
    assert.deepEqual(problems?.filter(isError), []);
    assert.equal(data.draft, false);
    assert.deepEqual(data.languages, languages.split(/[, ]+/));
    for (const field of ['name', 'neutral.title', 'neutral.description', 'domains', 'logo.alt'])
      for (const [language, name] of [
        ['en', 'English'],
        ['cy', 'Welsh'],
      ])
        assert.ok(
          prompts.some((prompt) => prompt.includes(`? In ${name}. (${field}.${language})\nWrite: `)),
          `${field}.${language}`,
        );
    assert.equal(data.name.cy, 'Heddlu Gwynfa');
    assert.equal(data.logo.alt.cy, 'Heddlu Gwynfa');
    const [second] = Object.keys(data.domains).filter((language) => language !== first);
    assert.equal(
      data.domains[second ?? ''],
      first === 'en' ? data.domains.en : 'https://information.gwynfa.example',
    );
  });

test('a pack in Welsh alone is whole', async () => {
  const { problems, data } = await converse(
    { ...required, languages: 'cy', 'domains.cy': 'https://gwybodaeth.gwynfa.example' },
    bilingual(),
  );
  assert.deepEqual(problems?.filter(isError), []);
  assert.deepEqual([data.name, data.draft], [{ cy: 'Heddlu Gwynfa' }, false]);
});

test('where the pages have no Welsh, a copy for Wales is a whole draft in English, and the question says so', async () => {
  const { problems, prompts, data } = await converse(required);
  assert.deepEqual(problems?.filter(isError), []);
  assert.deepEqual([data.languages, data.draft], [['en'], true]);
  const question = prompts.find((prompt) => prompt.includes('(languages)')) ?? '';
  assert.match(
    question,
    /The pages are in en \(English\) so far\. Without Welsh a copy for Wales begins as a draft\./,
  );
  const refused = await converse({ ...required, languages: ['en cy', 'en'] });
  assert.ok(
    refused.prompts.some((prompt) =>
      /"cy", which this site does not speak yet\. Write: only en/.test(prompt),
    ),
  );
});

test('no answer is refused for a field that was not asked yet, or for a value of the example', async () => {
  const { problems, prompts } = await converse({
    ...required,
    // The website of the example, which would lead back to the site.
    'domains.en': 'https://www.midshire.example',
    // White on white, until the next answer.
    'colours.light.header': '#ffffff',
    'colours.light.headerText': ['#ffffff', '#000000'],
    // Before the tests that the example records.
    'accessibility.prepared': '2020-01-01',
  });
  const complaints = prompts.filter((prompt) => !/\nWrite: /.test(prompt));
  assert.equal(complaints.length, 1, complaints.join('\n'));
  assert.match(complaints[0] ?? '', /"colours\.light\.headerText" has a contrast of 1:1/);
  assert.deepEqual(problems?.filter(isError), []);
});

test('an answer is refused for what was asked before', async () => {
  const { prompts } = await converse({
    ...required,
    website: ['https://information.gwynfa.example', 'https://www.gwynfa.example'],
    'accessibility.prepared': '2026-01-02',
    'accessibility.reviewed': ['2026-01-01', ''],
  });
  const complaints = prompts.filter((prompt) => !/\nWrite: /.test(prompt)).join('');
  assert.match(complaints, /"website" leads back to this site itself/);
  assert.match(complaints, /"accessibility\.reviewed" is before "prepared"/);
});

test('answers are kept as they are given, and offered again after an interruption', async () => {
  let kept: PlainObject = {};
  const answers = { read: () => kept, keep: (data: PlainObject) => (kept = data) };
  const options = () => ({
    folder: '/srv/my-force',
    tempFolder: createTempFolder(),
    example: readExamplePack(),
    content,
    answers,
  });
  const given: (string | undefined)[] = ['northshire', 'university', undefined];
  assert.equal(await promptForBrand(async () => given.shift(), options()), undefined);
  assert.deepEqual(kept, { id: 'northshire', kind: 'university' });
  const prompts: string[] = [];
  const again: (string | undefined)[] = ['', undefined];
  await promptForBrand(async (prompt) => {
    prompts.push(prompt);
    return again.shift();
  }, options());
  assert.match(prompts[0] ?? '', /\[northshire\]/);
  assert.match(prompts[1] ?? '', /\[university\]/);
  assert.deepEqual(kept, { id: 'northshire', kind: 'university' }, 'later answers of the first run stay');

  kept = { report: { text: '020 7946 0160', phone: '020 7946 0101' } };
  let offered = '';
  await promptForBrand(async (prompt) => {
    if (/\(report\.text\)$/m.test(prompt)) {
      offered = prompt;
      return '-';
    }
    // The question after it ends the run; the required ones before take the values of the example.
    if (offered) return undefined;
    const [, example] = /(?:\[|for example )([^\])]+)[\])]/.exec(prompt) ?? [];
    return example ?? '';
  }, options());
  assert.match(offered, /Write - to leave it out\.\n\[020 7946 0160\]/);
  const { report } = kept as { report: object };
  assert.deepEqual(report, { ...report, phone: '020 7946 0101' });
  assert.ok(!('text' in JSON.parse(JSON.stringify(report))));
});
