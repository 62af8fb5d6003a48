import { cpSync, mkdirSync } from 'node:fs';
import { readContent } from '../../src/content/read-content.ts';
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

/** Creates a project whose content is translated into the language, with a copy of the example pack that publishes it. */
export function createLanguageProject(pack: LanguagePack): ProjectFixture {
  const { id, language, domains, missing = [], machine = [] } = pack;
  const project = new ProjectFixture();
  const folder = project.path('content');
  const { content } = readContent(folder, { today: today() });
  const { code } = language;
  const target = { language, folder, machine };
  translateTexts(content, target);
  for (const page of content.pages.filter((each) => !missing.includes(each.id))) translatePage(page, target);
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
  return project;
}
