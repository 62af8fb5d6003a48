import { nations, needs } from '../../facts/schema.ts';
import { pageComponents } from '../page-components.ts';
import type { ComponentUse } from '../page-body.ts';
import type { Page } from '../pages.ts';
import type { Problem } from '../../problems/problem.ts';
import { type PageRule, problemAt, type Surroundings } from './rule.ts';

/** Every component is one that pages may use, with the attributes that it needs and no others. */
export const knownComponents: PageRule = (page, surroundings) =>
  page.body.components.flatMap((use) => checkUse(page, use, surroundings));

function checkUse(page: Page, use: ComponentUse, surroundings: Surroundings): Problem[] {
  const attributes = pageComponents[use.name];
  if (!attributes) return [unknownComponent(page, use)];
  const problems: Problem[] = [];
  for (const [name, kind] of Object.entries(attributes)) {
    const value = use.attributes.get(name);
    if (value === undefined && !kind.endsWith('?') && !use.coded.includes(name))
      problems.push(problemAt(page, use, `<${use.name}> has no ${name}`, `<${use.name} ${name}="…">`));
    if (value !== undefined)
      problems.push(...checkValue(page, { use, name, kind: kind.replace('?', ''), value }, surroundings));
  }
  for (const name of use.attributes.keys())
    if (!(name in attributes))
      problems.push(
        problemAt(page, use, `<${use.name}> has no attribute "${name}"`, allowedAttributes(attributes)),
      );
  return problems;
}

function unknownComponent(page: Page, use: ComponentUse): Problem {
  const isHtml = /^[a-z]/.test(use.name);
  return problemAt(
    page,
    use,
    isHtml ? `<${use.name}> is HTML` : `there is no component <${use.name}>`,
    isHtml ? 'Markdown, or a component from docs/writing.md' : `one of ${Object.keys(pageComponents).join(', ')}`,
  );
}

function allowedAttributes(attributes: Record<string, string>): string {
  const names = Object.keys(attributes);
  return names.length > 0 ? `only ${names.join(', ')}` : 'the component without attributes';
}

interface Attribute {
  use: ComponentUse;
  name: string;
  kind: string;
  value: string | true;
}

function checkValue(page: Page, attribute: Attribute, { siblings, facts }: Surroundings): Problem[] {
  const { use, name, kind, value } = attribute;
  const words = value === true ? [''] : value.split(/\s+/);
  const wrong = (what: string, instead: string) => [problemAt(page, use, `${name}="${value}": ${what}`, instead)];
  if (kind === 'flag') return value === true ? [] : wrong('this attribute takes no value', `only ${name}`);
  if (kind === 'text') return words[0] ? [] : wrong('it is empty', `${name}="…" with words`);
  if (kind === 'page' || kind === 'pages') {
    const missing = words.find((id) => !siblings.some((sibling) => sibling.id === id));
    return missing === undefined ? [] : wrong(`there is no page "${missing}"`, pageIds(siblings));
  }
  const choices = choicesFor(kind, facts);
  const many = kind === 'nations' ? words : [words.join(' ')];
  const foreign = many.find((word) => !choices.includes(word));
  return foreign === undefined
    ? []
    : wrong(`there is no published ${kind} "${foreign}"`, `one of ${choices.join(', ')}`);
}

function choicesFor(kind: string, facts: Surroundings['facts']): string[] {
  if (kind === 'nation' || kind === 'nations') return [...nations];
  if (kind === 'need') return [...needs];
  if (kind.startsWith('one of ')) return kind.slice('one of '.length).split(', ');
  return facts.all().filter((fact) => fact.kind === kind && fact.publish).map(({ id }) => id);
}

function pageIds(siblings: Page[]): string {
  return `one of ${siblings.map(({ id }) => id).join(', ')}`;
}
