import type { Page } from '../content/pages.ts';
import { readPageSource } from '../content/pages.ts';
import type { Content } from '../content/read-content.ts';
import { gatesFor, holdsPage, holdsText, type TranslationGate } from '../content/translations/gates.ts';
import { pageState } from '../content/translations/page-translations.ts';
import { pluralCategoriesOf, pluralUnits } from '../content/translations/plural-forms.ts';
import { unitName } from '../content/translations/read-translations.ts';
import { hasWords } from '../content/translations/segments.ts';
import { listTextUnits, messageGroup } from '../content/translations/text-units.ts';
import {
  sourceHash,
  sourceLanguage,
  stateOf,
  type TranslationState,
} from '../content/translations/translation-state.ts';
import { type PagePart, pageParts } from './page-parts.ts';

/** One text of a translator's work. */
export interface WorkUnit {
  /** Unique and lasting, like "services/hl-999.for" or "pages/in-danger/title". */
  name: string;
  english: string;
  /** Where readers meet it, for the translator. */
  where?: string;
  /** The translation of today's English. */
  translation?: string;
  /** The translation of an older English, for the translator to change; of a page only where it has the same parts. */
  earlier?: string;
}

/** A page, or a text outside pages: what has one state. */
export interface WorkItem {
  /** "pages/in-danger" or "services/hl-999.for". */
  name: string;
  state: TranslationState;
  /** True where a gate of the content holds it back until a translator has checked it. */
  isGated: boolean;
  units: WorkUnit[];
  /** The English page, and the translated one where there is one. */
  page?: { original: Page; translated: Page | undefined };
}

/**
 * Lists everything that readers of a language see, with the places of messages by key for their translators, by danger: what a gate holds back comes first, then the sections as the menu has
 * them, then the texts outside pages.
 */
export function listWork(
  content: Content,
  language: string,
  places: ReadonlyMap<string, string> = new Map(),
): WorkItem[] {
  const gates = gatesFor(content.gates, { language });
  const texts = textItems(content, language, gates).map((item) => withPlace(item, places));
  const items = [...pageItems(content, language, gates), ...texts];
  return [...items.filter(({ isGated }) => isGated), ...items.filter(({ isGated }) => !isGated)];
}

function pageItems(content: Content, language: string, gates: TranslationGate[]): WorkItem[] {
  const { pages, navigation } = content;
  const sections = ['', ...navigation.sections.map(({ folder }) => folder)];
  const rank = ({ section }: Page) =>
    sections.indexOf(section) + (sections.includes(section) ? 0 : sections.length + 1);
  return pages
    .filter((page) => page.language === sourceLanguage && !page.tree)
    .toSorted((a, b) => rank(a) - rank(b) || a.order - b.order)
    .map((original) => {
      const translated = pages.find((page) => page.id === original.id && page.language === language);
      const parts = pageParts(original);
      const own = translated ? matchParts(parts, pageParts(translated)) : [];
      const state = translated ? pageState(translated, pages) : 'missing';
      return {
        name: `pages/${original.id}`,
        state,
        isGated: holdsPage(gates, original.id),
        units: parts.map(({ key, text }, index) => ({
          name: `pages/${original.id}/${key}`,
          english: text,
          ...presentText(state, own[index]?.text),
        })),
        page: { original, translated },
      };
    });
}

function withPlace(item: WorkItem, places: ReadonlyMap<string, string>): WorkItem {
  const where = places.get(item.name.replace(`${messageGroup}/`, ''));
  return where === undefined ? item : { ...item, units: item.units.map((unit) => ({ ...unit, where })) };
}

/** A stale text is no translation of today's English: it would come back as one, with nothing changed. */
function presentText(
  state: TranslationState,
  text: string | undefined,
): Pick<WorkUnit, 'translation' | 'earlier'> {
  if (text === undefined) return {};
  return state === 'stale' ? { earlier: text } : { translation: text };
}

/** The parts of a translation, where they stand as those of its English do. */
function matchParts(english: PagePart[], translated: PagePart[]): PagePart[] {
  const isSame =
    english.length === translated.length && english.every(({ key }, index) => key === translated[index]?.key);
  return isSame ? translated : [];
}

function textItems(content: Content, language: string, gates: TranslationGate[]): WorkItem[] {
  const texts = content.translations.get(language)?.texts;
  const units = listTextUnits(content);
  return [...units, ...pluralUnits(units, pluralCategoriesOf(language))]
    .filter(
      ({ english, group, key }) => hasWords(english) || `${group}/${key}`.startsWith('messages/language.'),
    )
    .map((unit) => {
      const name = unitName(unit);
      const translated = texts?.get(name);
      const state = stateOf(translated, sourceHash(unit.english));
      const own = { name, english: unit.english, ...presentText(state, translated?.text) };
      return { name, state, isGated: holdsText(gates, name), units: [own] };
    });
}

/** Returns the file of the English of a page again, for its frontmatter. */
export function originalSource({ file }: Page): string {
  return readPageSource(file).replaceAll('\r\n', '\n');
}
