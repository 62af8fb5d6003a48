import { findHardCodedFacts, type HardCodedFact } from '../../hard-coded-facts.ts';
import { type Positioned, positionAt } from '../../page-ast.ts';
import type { Page } from '../../pages.ts';
import { originalOf } from '../../translations/page-translations.ts';
import { sourceLanguage } from '../../translations/translation-state.ts';
import type { PageRule } from '../page-rule.ts';

export const noHardCodedFacts: PageRule = {
  id: 'no-hard-coded-facts',
  description:
    'No phone number, law, sentence, statistic or other number typed into text, frontmatter or attributes: a fact has one record with its source, and components show it.',
  appliesToSlots: true,
  check({ page, pages }, report) {
    const inEnglish = page.language === sourceLanguage ? [] : numbersOf(originalOf(page, pages));
    report(
      textsOf(page).flatMap((text) =>
        factsIn(text, inEnglish).map(({ index, text: typed, kind, fix }) => ({
          ...positionAt(text, index),
          message: `"${typed}" is ${kind} typed into a page`,
          fix,
        })),
      ),
    );
  },
};

/** The patterns know English around a number, like "under 18": in a translation a number of its English is none typed here. */
function factsIn({ value }: Positioned, inEnglish: readonly string[]): HardCodedFact[] {
  return findHardCodedFacts(value).filter(({ text }) => {
    const numbers = text.match(/\d+/g) ?? [];
    return numbers.length === 0 || !numbers.every((number) => inEnglish.includes(number));
  });
}

function numbersOf(page: Page | undefined): string[] {
  return page ? textsOf(page).flatMap(({ value }) => value.match(/\d+/g) ?? []) : [];
}

function textsOf(page: Page): Positioned[] {
  return [...frontmatterTexts(page), ...attributeTexts(page), ...page.body.text];
}

function frontmatterTexts(page: Page): Positioned[] {
  const texts: [PropertyKey[], string | undefined][] = [
    [['title'], page.title],
    [['shortTitle'], page.shortTitle],
    [['description'], page.description],
    ...(page.also ?? []).map((name, index): [PropertyKey[], string] => [['also', index], name]),
    ...page.changes.map(({ what }, index): [PropertyKey[], string] => [['changes', index, 'what'], what]),
  ];
  return texts.flatMap(([key, value]) => (value ? [{ value, ...page.positionOf(key) }] : []));
}

function attributeTexts(page: Page): Positioned[] {
  return page.body.components.flatMap(({ attributes, line, column }) => {
    const values = [attributes.get('summary'), attributes.get('label'), attributes.get('words')];
    return values.flatMap((value) => (typeof value === 'string' ? [{ value, line, column }] : []));
  });
}
