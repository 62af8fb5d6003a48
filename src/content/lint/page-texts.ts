import type { Position } from '../../diagnostics/diagnostic.ts';
import type { Page } from '../pages.ts';

/** A text of a page with the function that finds its place, since most are in order. */
export interface PlacedText {
  text: string;
  position: () => Position;
}

/** Returns what the frontmatter of a page shows readers, besides other names. */
export function frontmatterTexts({
  title,
  shortTitle = '',
  description,
  changes,
  positionOf,
}: Page): PlacedText[] {
  const placed = (text: string, ...keys: PropertyKey[]) => ({ text, position: () => positionOf(keys) });
  return [
    placed(title, 'title'),
    placed(shortTitle, 'shortTitle'),
    placed(description, 'description'),
    ...changes.map(({ what }, index) => placed(what, 'changes', index, 'what')),
  ];
}

/** Returns the other names of a page, which are words of readers. */
export function otherNames({ also = [], positionOf }: Page): PlacedText[] {
  return also.map((text, index) => ({ text, position: () => positionOf(['also', index]) }));
}

/** Returns the attributes of components. */
export function attributeTexts({ body }: Page): PlacedText[] {
  return body.components.flatMap((use) =>
    [...use.attributes.values()].map((value) => ({ text: String(value), position: at(use) })),
  );
}

/** Returns the headings and passages, with the place of their beginning. */
export function bodyTexts({ body }: Page): PlacedText[] {
  return [
    ...body.headings.map((heading) => ({ text: heading.text, position: at(heading) })),
    ...body.passages.map((passage) => ({ text: passage.value, position: at(passage) })),
  ];
}

function at({ line, column }: Position): () => Position {
  return () => ({ line, column });
}
