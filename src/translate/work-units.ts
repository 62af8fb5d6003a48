import type { Page } from '../content/pages.ts';
import { readPageSource } from '../content/pages.ts';
import type { Content } from '../content/read-content.ts';
import { gatesFor, holdsPage, holdsText, type TranslationGate } from '../content/translations/gates.ts';
import { pageState } from '../content/translations/page-translations.ts';
import { pluralCategoriesOf, pluralUnits } from '../content/translations/plural-forms.ts';
import { unitName } from '../content/translations/read-translations.ts';
import { hasWords } from '../content/translations/segments.ts';
import { listTextUnits } from '../content/translations/text-units.ts';
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
  /** The translation that there is; of a stale page only where it has as many parts as its English. */
  translation?: string;
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
 * Lists everything that readers of a language see, by danger: what a gate holds back comes first, then the sections as the menu has
 * them, then the texts outside pages.
 */
export function listWork(content: Content, language: string): WorkItem[] {
  const gates = gatesFor(content.gates, { language });
  const items = [...pageItems(content, language, gates), ...textItems(content, language, gates)];
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
      return {
        name: `pages/${original.id}`,
        state: translated ? pageState(translated, pages) : 'missing',
        isGated: holdsPage(gates, original.id),
        units: parts.map(({ key, text }, index) => ({
          name: `pages/${original.id}/${key}`,
          english: text,
          ...(own[index] !== undefined && { translation: own[index].text }),
        })),
        page: { original, translated },
      };
    });
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
      return {
        name,
        state: stateOf(translated, sourceHash(unit.english)),
        isGated: holdsText(gates, name),
        units: [{ name, english: unit.english, ...(translated && { translation: translated.text }) }],
      };
    });
}

/** Returns the file of the English of a page again, for its frontmatter. */
export function originalSource({ file }: Page): string {
  return readPageSource(file).replaceAll('\r\n', '\n');
}
