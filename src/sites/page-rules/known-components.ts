import { nations } from '../../facts/record.ts';
import { needs } from '../../facts/schema.ts';
import { nearest } from '../../problems/nearest.ts';
import { lawAreaNames } from '../law-areas.ts';
import type { ComponentUse } from '../page-body.ts';
import { pageComponents } from '../page-components.ts';
import { at, type Fault, type PageRule, type Surroundings } from './rule.ts';

type Complaint = Pick<Fault, 'wrong' | 'instead'>;

/** Every component is one that pages may use, with the attributes that it needs and no others. */
export const knownComponents: PageRule = (page, surroundings) =>
  page.body.components.flatMap((use) =>
    complaints(use, surroundings).map((complaint) => ({ ...at(use), ...complaint })),
  );

function complaints(use: ComponentUse, surroundings: Surroundings): Complaint[] {
  const attributes = pageComponents[use.name];
  if (!attributes) return [unknownComponent(use)];
  const known = Object.entries(attributes).flatMap(([name, kind]) => {
    const value = use.attributes.get(name);
    if (value !== undefined) return aboutValue({ name, value, kind: kind.replace('?', '') }, surroundings);
    if (kind.endsWith('?') || use.coded.includes(name)) return [];
    return { wrong: `<${use.name}> has no ${name}`, instead: `<${use.name} ${name}="…">` };
  });
  const foreign = [...use.attributes.keys()].filter((name) => !(name in attributes));
  return [
    ...known,
    ...foreign.map((name) => ({
      wrong: `<${use.name}> has no attribute "${name}"`,
      instead: Object.keys(attributes).join(', ') || 'the component without attributes',
    })),
  ];
}

function unknownComponent({ name }: ComponentUse): Complaint {
  if (/^[a-z]/.test(name))
    return { wrong: `<${name}> is HTML`, instead: 'Markdown, or a component from docs/writing.md' };
  return {
    wrong: `there is no component <${name}>`,
    instead: nearest(name, Object.keys(pageComponents)),
  };
}

interface Attribute {
  name: string;
  kind: string;
  value: string | true;
}

function aboutValue({ name, kind, value }: Attribute, surroundings: Surroundings): Complaint[] {
  if (kind === 'flag')
    return value === true ? [] : [{ wrong: `${name}="${value}" has a value`, instead: `only ${name}` }];
  if (value === true || value.trim() === '')
    return [{ wrong: `${name} is empty`, instead: `${name}="…" with words` }];
  if (kind === 'text') return [];
  const choices = choicesFor(kind, surroundings);
  const asked = ['pages', 'nations'].includes(kind) ? value.split(/\s+/) : [value];
  return asked
    .filter((each) => !choices.includes(each))
    .map((each) => ({
      wrong: `${name}="${value}": "${each}" is not ${descriptions[kind] ?? `one of the published ${kind}`}`,
      instead: nearest(each, choices),
    }));
}

const descriptions: Record<string, string> = {
  page: 'a page',
  pages: 'a page',
  nation: 'a nation',
  nations: 'a nation',
  need: 'a need',
  law: 'the area of a law',
  term: 'a word of content/glossary.yaml',
};

function choicesFor(kind: string, surroundings: Surroundings): string[] {
  const { siblings, unreadable, facts, glossary, ownServices = [] } = surroundings;
  if (kind === 'page' || kind === 'pages')
    return [...siblings.flatMap(({ id, name }) => [id, name]), ...unreadable];
  if (kind === 'nation' || kind === 'nations') return [...nations];
  if (kind === 'need') return [...needs];
  if (kind === 'law') return lawAreaNames;
  if (kind === 'term') return glossary.terms.map(({ id }) => id);
  if (kind.startsWith('one of ')) return kind.slice('one of '.length).split(', ');
  const published = facts.all().filter((fact) => fact.kind === kind && fact.publish);
  return [...(kind === 'services' ? ownServices : []), ...published].map(({ id }) => id);
}
