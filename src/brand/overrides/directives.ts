import type { ComponentForm } from '../../content/component-metadata.ts';
import { componentForm, componentsWith } from '../../content/component-registry.ts';

const componentByDirective = new Map(
  componentsWith(({ usableByBrands = true }) => usableByBrands).map((name) => [directiveName(name), name]),
);

/** The names that a pack may write, like "may-notice". */
export const directiveNames = [...componentByDirective.keys()];

/** The component that a directive stands for; undefined for a name that a pack cannot use. */
export function componentFor(directive: string): string | undefined {
  return componentByDirective.get(directive);
}

/** The beginning of a directive in this form, like "::next-steps". */
export function directiveSyntax(component: string, form: ComponentForm = componentForm(component)): string {
  const colons = { inline: ':', block: '::', container: ':::' }[form];
  return `${colons}${directiveName(component)}`;
}

/** The words of a rule with each <Component> as a pack writes it, since the rules speak of our own pages. */
export function withDirectiveSyntax(words: string): string {
  return words.replaceAll(
    /<([A-Z][A-Za-z]*)((?: [a-z]+(?:="[^"]*")?)*)\s*\/?>/g,
    (_, name: string, attributes: string) =>
      directiveSyntax(name) + (attributes ? `{${attributes.trim()}}` : ''),
  );
}

/** "MayNotice" as "may-notice", "AToZ" as "a-to-z". */
function directiveName(component: string): string {
  return component.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}
