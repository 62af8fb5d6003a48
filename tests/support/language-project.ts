import { cpSync, mkdirSync } from 'node:fs';
import { type Content, readContent } from '../../src/content/read-content.ts';
import { today } from '../../src/facts/dates.ts';
import { ProjectFixture } from './project-fixture.ts';
import { type TestLanguage, translatePage, translateText, translateTexts } from './test-language.ts';

/** A pack in English and an invented language. */
interface LanguagePack {
  /** The folder of the pack, which is its id. */
  id: string;
  language: TestLanguage;
  /** Origins by language: the same for both, or a host for each. */
  domains: Record<string, string>;
  /** Pages that are not translated, by id. */
  missing?: string[];
  /** Pages and texts that no translator has checked, by name. */
  machine?: string[];
}

/** Creates a project whose content is translated, with a copy of the example pack for each of these packs. */
export function createLanguageProject(packs: LanguagePack[]): ProjectFixture {
  const project = new ProjectFixture();
  const { content } = readContent(project.path('content'), { today: today() });
  for (const pack of packs) {
    translateContent(project.path('content'), content, pack);
    writePack(project, pack);
  }
  return project;
}

/** Translates the content in a folder. */
export function translateContent(
  folder: string,
  content: Content,
  { language, missing = [], machine = [] }: Pick<LanguagePack, 'language' | 'missing' | 'machine'>,
): void {
  translateTexts(content, { language, folder, machine });
  for (const page of content.pages.filter(({ id }) => !missing.includes(id)))
    translatePage(page, { language, folder, machine });
}

/** Every text of the pack is in both languages. */
function writePack(project: ProjectFixture, { id, language, domains }: LanguagePack): void {
  const { code } = language;
  const brand = `brands/${id}/brand.yaml`;
  cpSync(project.path('brands/midshire'), project.path('brands', id), { recursive: true });
  project.change(brand, 'id: midshire', `id: ${id}`);
  project.change(brand, 'languages: [en]', `languages: [en, ${code}]`);
  const bilingual = project.read(brand).replaceAll(/\{ en: ([^{}]+) \}/g, (_, words: string) => {
    const translated = translateText(words.replaceAll(/^"|"$/g, ''), language);
    return `{ en: ${words}, ${code}: ${JSON.stringify(translated)} }`;
  });
  project.write(brand, bilingual);
  project.change(brand, /domains: .*/, `domains: ${JSON.stringify(domains)}`);
  mkdirSync(project.path('brands', id, 'slots', code));
  const slot = (of: string) => `brands/${id}/slots/${of}/local-support.md`;
  project.write(slot(code), translateText(project.read(slot('en')), language));
}
