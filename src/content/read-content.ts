import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { runRules } from '../diagnostics/rule.ts';
import { readDoubleEntry } from '../facts/double-entry.ts';
import { factsRules } from '../facts/facts-rule.ts';
import type { Service } from '../facts/kinds/services.ts';
import { type Facts, readFacts } from '../facts/read-facts.ts';
import { type BrowserTrace, readBrowserTraces } from './browser-traces.ts';
import { type EditorialLists, readEditorialLists } from './editorial-lists.ts';
import { type Glossary, readGlossary } from './glossary.ts';
import { type LawQuestion, readLawQuestions } from './law-questions.ts';
import { type Messages, readMessages } from './messages.ts';
import { type Navigation, readNavigation } from './navigation.ts';
import { type Page, readPages } from './pages.ts';
import { readSearchLexicons } from './read-search-lexicons.ts';
import type { SearchLexicon } from './search-lexicon.ts';
import { readTopics, type Topic } from './topics.ts';
import { readGates, type TranslationGate } from './translations/gates.ts';
import { alignHeadings } from './translations/page-translations.ts';
import { readTranslations, type Translations, unitName } from './translations/read-translations.ts';
import { listTextUnits, type TranslatableContent } from './translations/text-units.ts';
import { sourceLanguage } from './translations/translation-state.ts';

/** Everything under `content/`, parsed and checked, that the sites of all brands share. */
export interface Content extends EditorialLists {
  facts: Facts;
  pages: Page[];
  /** The ids of unreadable pages. */
  unreadablePages: string[];
  navigation: Navigation;
  messages: Map<string, Messages>;
  topics: Topic[];
  /** What the pages about each law answer. */
  lawQuestions: LawQuestion[];
  glossary: Glossary;
  /** The traces that browsers keep of a visit. */
  browserTraces: BrowserTrace[];
  /** The search lexicon of each language. */
  searchLexicons: Map<string, SearchLexicon>;
  /** The translations of each language besides its pages. */
  translations: Map<string, Translations>;
  /** Translations that must be checked before they are shown. */
  gates: TranslationGate[];
  /** Services of a pack, which its own pages may name beside those of the facts. */
  brandServices?: Service[];
}

interface ReadContentOptions {
  /** The date against which facts are overdue. */
  today: string;
  /** Makes long overdue facts a warning too. For development only. */
  allowOverdue?: boolean;
}

/** Compared with the facts only when those are readable: otherwise every entry would be reported as missing. */
const doubleEntryFile = 'double-entry.yaml';

/** Reads the whole of `content/` and checks each of its files. The rules about pages are in `lint/`. Never throws. */
export function readContent(
  folder: string,
  { today, allowOverdue = false }: ReadContentOptions,
): { content: Content; diagnostics: Diagnostic[] } {
  const inFolder = (name: string) => path.join(folder, name);
  const { facts, diagnostics: factDiagnostics } = readFacts(inFolder('facts'));
  const { pages, unreadablePages, diagnostics: pageDiagnostics } = readPages(inFolder('pages'));
  alignHeadings(pages);
  const { navigation, diagnostics: navigationDiagnostics } = readNavigation(inFolder('navigation.yaml'));
  const { messages, diagnostics: messageDiagnostics } = readMessages(inFolder('messages'));
  const { lists, diagnostics: listDiagnostics } = readEditorialLists(folder);
  const { topics, diagnostics: topicDiagnostics } = readTopics(inFolder('topics.yaml'));
  const { lawQuestions, diagnostics: questionDiagnostics } = readLawQuestions(inFolder('law-questions.yaml'));
  const { glossary, diagnostics: glossaryDiagnostics } = readGlossary(inFolder('glossary.yaml'));
  const { browserTraces, diagnostics: traceDiagnostics } = readBrowserTraces(inFolder('browser-traces.yaml'));
  const { searchLexicons, diagnostics: searchDiagnostics } = readSearchLexicons(inFolder('search'), pages);
  const texts = { messages, topics, lawQuestions, ...lists, glossary, browserTraces, searchLexicons };
  const { translations, diagnostics: translationDiagnostics } = addTranslations(folder, {
    facts,
    navigation,
    ...texts,
  });
  const ofSources = [factDiagnostics, pageDiagnostics, navigationDiagnostics, messageDiagnostics].flat();
  const ofTexts = [topicDiagnostics, questionDiagnostics, glossaryDiagnostics, traceDiagnostics].flat();
  const isReadable = [...ofSources, ...ofTexts].length === 0;
  const { gates, diagnostics: gateDiagnostics } = readGates(inFolder('translation-gates.yaml'), {
    pages: [
      ...pages.filter(({ language }) => language === sourceLanguage).map(({ id }) => id),
      ...unreadablePages,
    ],
    texts: isReadable ? gatedNames({ facts, navigation, ...texts }) : undefined,
  });
  const doubleEntry = factDiagnostics.length > 0 ? undefined : readDoubleEntry(inFolder(doubleEntryFile));
  const content = { facts, pages, unreadablePages, navigation, translations, gates, ...texts };
  return {
    content,
    diagnostics: [
      ...[ofSources, listDiagnostics, ofTexts].flat(),
      ...[searchDiagnostics, translationDiagnostics, gateDiagnostics].flat(),
      ...runRules(factsRules.rules, { facts, doubleEntry, today, allowOverdue }, folder),
    ],
  };
}

/** Returns the names of the texts that readers read; the forms of a word are for finding it. */
function gatedNames(content: TranslatableContent): string[] {
  return listTextUnits(content).flatMap((unit) => (unit.forms ? [] : unitName(unit)));
}

/** Reads the translations, and adds the messages of each language to those of English. */
function addTranslations(folder: string, content: TranslatableContent): ReturnType<typeof readTranslations> {
  const read = readTranslations(path.join(folder, 'translations'), content);
  for (const [language, { messages }] of read.translations) content.messages.set(language, new Map(messages));
  return read;
}
