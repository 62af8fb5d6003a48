import { type Located, placeWithin } from '../page-body.ts';
import type { Page } from '../pages.ts';
import { typedFacts } from '../typed-facts.ts';
import type { PageRule } from './rule.ts';

/** Facts come through components: in the text, the frontmatter and the words given to components. */
export const noTypedFacts: PageRule = (page) =>
  [...frontmatterTexts(page), ...attributeTexts(page), ...page.body.text].flatMap((text) =>
    typedFacts(text.value).map(({ index, text: typed, what, instead }) => ({
      ...placeWithin(text, index),
      wrong: `"${typed}" is ${what} typed into a page`,
      instead,
    })),
  );

function frontmatterTexts(page: Page): Located[] {
  const texts: [PropertyKey[], string | undefined][] = [
    [['title'], page.title],
    [['shortTitle'], page.shortTitle],
    [['description'], page.description],
    ...(page.also ?? []).map((name, index): [PropertyKey[], string] => [['also', index], name]),
    ...page.changes.map(({ what }, index): [PropertyKey[], string] => [['changes', index, 'what'], what]),
  ];
  return texts.flatMap(([key, value]) => (value ? [{ value, ...page.placeOf(key) }] : []));
}

function attributeTexts(page: Page): Located[] {
  return page.body.components.flatMap(({ attributes, line, column }) => {
    const values = [attributes.get('summary'), attributes.get('label'), attributes.get('words')];
    return values.flatMap((value) => (typeof value === 'string' ? [{ value, line, column }] : []));
  });
}
