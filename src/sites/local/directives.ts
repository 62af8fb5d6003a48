import { type Form, formOf, pageComponents } from '../page-components.ts';

/** Places that only our own pages have: one within another would never end. */
const ours = ['Slot'];

const components = new Map(
  Object.keys(pageComponents)
    .filter((name) => !ours.includes(name))
    .map((name) => [directiveOf(name), name]),
);

/** The names that a pack may write, like "may-notice". */
export const directiveNames = [...components.keys()];

/** The component that a directive stands for; undefined for a name that a pack cannot use. */
export function componentFor(directive: string): string | undefined {
  return components.get(directive);
}

/** The beginning of a directive in this form, like "::next-steps". */
export function written(component: string, form: Form = formOf(component)): string {
  const colons = { inLine: ':', onItsOwn: '::', around: ':::' }[form];
  return `${colons}${directiveOf(component)}`;
}

/** The words of a rule with each <Component> as a pack writes it, since the rules speak of our own pages. */
export function inDirectives(words: string): string {
  return words.replaceAll(
    /<([A-Z][A-Za-z]*)((?: [a-z]+(?:="[^"]*")?)*)\s*\/?>/g,
    (_, name: string, attributes: string) => written(name) + (attributes ? `{${attributes.trim()}}` : ''),
  );
}

/** "MayNotice" as "may-notice", "AToZ" as "a-to-z". */
function directiveOf(component: string): string {
  return component.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}
