import lucide from '@iconify-json/lucide/icons.json' with { type: 'json' };

/** An SVG element of an icon, with its attributes. */
export interface IconNode {
  tag: string;
  attributes: Record<string, string>;
}

/** Presentation attributes are in the style sheet, once for all icons. */
const presentation = /^(?:fill|stroke)/;

/** Returns the shapes of a Lucide icon on its grid of 24 units. Throws for an unknown name. */
export function iconNodes(name: string): IconNode[] {
  const icons: Record<string, { body: string }> = lucide.icons;
  const body = icons[name]?.body;
  if (!body) throw new Error(`Lucide has no icon "${name}".`);
  return [...body.matchAll(/<(path|circle|ellipse|rect|line|polyline|polygon)\b([^>]*?)\/>/g)].map(
    ([, tag = '', text = '']) => ({
      tag,
      attributes: Object.fromEntries(
        [...text.matchAll(/([\w-]+)="([^"]*)"/g)]
          .map(([, attribute = '', value = '']): [string, string] => [attribute, value])
          .filter(([attribute]) => !presentation.test(attribute)),
      ),
    }),
  );
}
