import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promptedFields } from '../../src/brand/scaffold/prompts.ts';
import { readContent } from '../../src/content/read-content.ts';
import { today } from '../../src/facts/dates.ts';
import { translateContent } from '../support/language-project.ts';
import { ProjectFixture } from '../support/project-fixture.ts';
import { sixPlurals } from '../support/test-language.ts';

/** Packs of the wizard in each combination of languages, in a project whose pages are in Welsh too. */
const workDir = mkdtempSync(path.join(os.tmpdir(), 'waymark-languages-'));
let project: ProjectFixture;

before(() => {
  project = new ProjectFixture();
  const folder = project.path('content');
  const { content } = readContent(folder, { today: today() });
  translateContent(folder, content, { language: { ...sixPlurals, code: 'cy' } });
  cpSync(project.path('content/search/examples/en'), project.path('content/search/examples/cy'), {
    recursive: true,
  });
  project.write('content/search/cy.yaml', project.read('content/search/en.yaml'));
});
after(() => {
  project.cleanup();
  rmSync(workDir, { recursive: true });
});

const words: Record<string, string> = {
  'name.en': 'Gwynfa Police',
  'name.cy': 'Heddlu Gwynfa',
  'neutral.title.cy': 'Gwybodaeth a chyngor',
  'neutral.description.cy': 'Gwybodaeth a chyngor i bobl yn ein hardal.',
  website: 'https://www.gwynfa.example',
  'accessibility.email': 'web@gwynfa.example',
  privacy: 'https://www.gwynfa.example/privacy',
};

/** Returns the lines of a session in the order of the questions. */
function session(id: string, languages: readonly string[]): string {
  const answers: Record<string, string> = {
    ...words,
    id,
    nation: 'wales',
    languages: languages.join(', '),
    [`domains.${languages[0]}`]: `https://${id}.gwynfa.example`,
  };
  const names = promptedFields().flatMap(({ path: steps, inputType }) =>
    inputType === 'by language'
      ? languages.map((language) => [...steps, language].join('.'))
      : [steps.join('.')],
  );
  return names.map((name) => `${answers[name] ?? ''}\n`).join('');
}

const combinations = [['en'], ['cy'], ['en', 'cy'], ['cy', 'en']];
const idOf = (languages: readonly string[]) => `gwynfa-${languages.join('-')}`;

test('a pack of the wizard passes its check and builds, in each combination of languages', async () => {
  const folders = [];
  for (const languages of combinations) {
    const folder = path.join(workDir, idOf(languages));
    folders.push(folder);
    const made = await project.run('brand-new', [folder], { stdin: session(idOf(languages), languages) });
    assert.equal(made.status, 0, made.output);
    const checked = await project.runInProcess('brand-check', [folder]);
    assert.equal(checked.status, 0, checked.output);
    assert.match(checked.output, /is good/);
    // Without Welsh a copy for Wales is a draft.
    assert.equal(/this pack is a draft/.test(checked.output), !languages.includes('cy'), checked.output);
  }
  const built = await project.run('build', folders);
  assert.equal(built.status, 0, built.output);
  for (const languages of combinations)
    for (const [index, language] of languages.entries()) {
      const page = `dist/${idOf(languages)}/${index === 0 ? '' : `${language}/`}index.html`;
      const html = project.read(page);
      assert.ok(html.includes(words[`name.${language}`] ?? '-'), page);
      assert.match(html, new RegExp(`<html lang="${language}`), page);
    }
});
