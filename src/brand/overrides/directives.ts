import type { ComponentForm } from '../../content/component-metadata.ts';
import { componentForm, componentsWith } from '../../content/component-registry.ts';

const componentByDirective = new Map(
  componentsWith(({ usableByBrands = true }) => usableByBrands).map((name) => [directiveName(name), name]),
);

/** Names of the directives that a pack may use, like "may-notice". */
export const directiveNames = [...componentByDirective.keys()];

/** Returns the component of a directive; undefined for a name that packs cannot use. */
export function componentFor(directive: string): string | undefined {
  return componentByDirective.get(directive);
}

/** Returns the opening of a directive, like "::next-steps". */
export function directiveSyntax(component: string, form: ComponentForm = componentForm(component)): string {
  const colons = { inline: ':', block: '::', container: ':::' }[form];
  return `${colons}${directiveName(component)}`;
}

/** Replaces each <Component> in a message with its directive: the rules use the MDX syntax of the project's own pages. */
export function withDirectiveSyntax(text: string): string {
  return text.replaceAll(
    /<([A-Z][A-Za-z]*)((?: [a-z]+(?:="[^"]*")?)*)\s*\/?>/g,
    (_, name: string, attributes: string) =>
      directiveSyntax(name) + (attributes ? `{${attributes.trim()}}` : ''),
  );
}

/** Converts to kebab case: "MayNotice" to "may-notice", "AToZ" to "a-to-z". */
function directiveName(component: string): string {
  return component.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}
