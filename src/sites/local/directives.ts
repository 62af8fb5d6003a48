import { pageComponents } from '../page-components.ts';

/** How a component is written in the Markdown of a pack: within a line, on a line of its own, or around other words. */
export type Form = 'inLine' | 'onItsOwn' | 'around';

const inLine = 'Call ExitName Maximum PressCode Publisher Term TextMessage Textphone Website'.split(' ');
const around = 'Card Cards Details Do Dont Door MayNotice Nation SaveFirst Warning'.split(' ');

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

/** The one form in which a component may be written. */
export function formOf(component: string): Form {
  if (inLine.includes(component)) return 'inLine';
  return around.includes(component) ? 'around' : 'onItsOwn';
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
