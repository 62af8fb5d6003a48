import type { Brand } from '../brand/brand-schema.ts';
import type { BrandContent } from '../brand/overrides/local-content.ts';
import { gatesFor, holdsPage, holdsText } from '../content/translations/gates.ts';
import { pageState } from '../content/translations/page-translations.ts';
import { type Translations, unitName } from '../content/translations/read-translations.ts';
import { messageGroup } from '../content/translations/text-units.ts';
import { sourceLanguage } from '../content/translations/translation-state.ts';

/**
 * Removes the translations that a gate holds back from this publisher: pages and texts on which a life can depend and which no
 * translator has checked. Its readers see their English. A draft shows all of them, to be read.
 */
export function applyGates<Shared extends BrandContent>(brand: Brand, content: Shared): Shared {
  const languages = brand.languages.filter((language) => language !== sourceLanguage);
  if (brand.draft || languages.length === 0) return content;
  const gatesOf = (language: string) => gatesFor(content.gates, { language, nation: brand.nation });
  const gatesByLanguage = new Map(languages.map((language) => [language, gatesOf(language)]));
  const pages = content.pages.filter((page) => {
    const gates = gatesByLanguage.get(page.language);
    return !gates || !holdsPage(gates, page.id) || pageState(page, content.pages) === 'checked';
  });
  const [messages, translations] = [new Map(content.messages), new Map(content.translations)];
  for (const [language, gates] of gatesByLanguage) {
    const read = translations.get(language);
    if (!read) continue;
    const shown = withoutUnchecked(read, (name) => holdsText(gates, name));
    translations.set(language, shown);
    messages.set(language, new Map(shown.messages));
  }
  return { ...content, pages, messages, translations };
}

function withoutUnchecked(read: Translations, isHeld: (name: string) => boolean): Translations {
  const [messages, shown] = [new Map(read.messages), new Map(read.shown)];
  for (const unit of read.unchecked.filter((each) => isHeld(unitName(each)))) {
    if (unit.target) shown.delete(unit.target);
    else if (unit.group === messageGroup) messages.delete(unit.key);
  }
  return { ...read, messages, shown, unchecked: read.unchecked.filter((each) => !isHeld(unitName(each))) };
}
