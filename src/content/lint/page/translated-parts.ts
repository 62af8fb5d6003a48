import type { Position } from '../../../diagnostics/diagnostic.ts';
import type { Page } from '../../pages.ts';
import { originalOf } from '../../translations/page-translations.ts';
import { wordAttributes } from '../../translations/segments.ts';
import { subtract } from '../../translations/subtract.ts';
import { sourceLanguage } from '../../translations/translation-state.ts';
import type { PageRule } from '../page-rule.ts';

export const translatedParts: PageRule = {
  id: 'translated-parts',
  description:
    'No translated page with other components, links, numbers or headings than its English: what a translator lost is a number to ring, a warning or a way on.',
  appliesToSlots: false,
  check({ page, pages }, report) {
    if (page.language === sourceLanguage || page.tree) return;
    const original = originalOf(page, pages);
    if (!original) return;
    for (const { what, list } of comparedParts) {
      const [expected, found] = [list(original), list(page)];
      for (const { text, position } of subtract(found, expected, keyOf))
        report({
          ...position,
          message: `${what} "${text}" is not in ${original.file}`,
          fix: 'only what the English has',
        });
      for (const { text } of subtract(expected, found, keyOf))
        report({
          line: 1,
          column: 1,
          message: `${what} "${text}" is missing`,
          fix: `it, where ${original.file} has it`,
        });
    }
  },
};

interface Part {
  text: string;
  position: Position;
}

const keyOf = ({ text }: Part) => text;

const comparedParts: { what: string; list: (page: Page) => Part[] }[] = [
  {
    what: 'the component',
    list: ({ body }) =>
      body.components.map(({ name, attributes, line, column }) => {
        const kept = [...attributes].filter(([key]) => !wordAttributes.includes(key)).sort();
        const values = kept.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}=${value}`));
        return { text: `${name}${values.join('')}`, position: { line, column } };
      }),
  },
  {
    what: 'the link',
    list: ({ body }) => body.links.map(({ value, ...position }) => ({ text: value, position })),
  },
  {
    what: 'the number',
    list: ({ body }) =>
      body.text.flatMap(({ value, line, column }) =>
        (value.match(/\d+/g) ?? []).map((text) => ({ text, position: { line, column } })),
      ),
  },
  {
    what: 'a heading of level',
    list: ({ body }) =>
      body.headings.map(({ depth, line, column }) => ({ text: String(depth), position: { line, column } })),
  },
];
