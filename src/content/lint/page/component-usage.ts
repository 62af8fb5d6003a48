import { type MessageAndFix, pickPosition } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import { nations } from '../../../facts/base-fact.ts';
import { needs } from '../../../facts/kinds/services.ts';
import { docPath } from '../../../runtime/doc-path.ts';
import { componentFolder, componentRegistry } from '../../component-registry.ts';
import { lawAreaNames } from '../../law-areas.ts';
import type { ComponentUse } from '../../page-ast.ts';
import type { PageRule, PageRuleContext } from '../page-rule.ts';

export const componentUsage: PageRule = {
  id: 'component-usage',
  description:
    'No unknown component, no HTML, and no attribute that is missing, unknown or without a valid value: the component would fail to render, or render with a gap.',
  appliesToSlots: true,
  check({ page, ...surroundings }, report) {
    report(
      page.body.components.flatMap((use) =>
        checkUse(use, surroundings).map((complaint) => ({ ...pickPosition(use), ...complaint })),
      ),
    );
  },
};

function checkUse(use: ComponentUse, surroundings: PageRuleContext): MessageAndFix[] {
  const { brandServices } = surroundings;
  const attributes = componentRegistry[use.name]?.attributes;
  if (!attributes) return [unknownComponent(use)];
  const known = Object.entries(attributes).flatMap(([name, kind]) => {
    const value = use.attributes.get(name);
    if (value !== undefined) return checkValue({ name, value, kind: kind.replace('?', '') }, surroundings);
    if (kind.endsWith('?') || use.expressions.includes(name)) return [];
    return { message: `<${use.name}> has no ${name}`, fix: `<${use.name} ${name}="…">` };
  });
  const foreign = [...use.attributes.keys()].filter((name) => !(name in attributes));
  return [
    ...known,
    ...foreign.map((name) => ({
      message: `<${use.name}> has no attribute "${name}"`,
      fix:
        Object.keys(attributes).join(', ') || withoutAttribute(use.name, name, brandServices === undefined),
    })),
  ];
}

/** The author of a shared page can declare the attribute. The author of a pack cannot change the project. */
function withoutAttribute(component: string, attribute: string, isShared: boolean): string {
  const fix = 'the component without attributes';
  return isShared ? `${fix}, or declare "${attribute}" in ${componentFolder}/${component}.meta.ts` : fix;
}

function unknownComponent({ name }: ComponentUse): MessageAndFix {
  if (/^[a-z]/.test(name))
    return { message: `<${name}> is HTML`, fix: `Markdown, or a component from ${docPath('writing.md')}` };
  return {
    message: `there is no component <${name}>`,
    fix: didYouMean(name, Object.keys(componentRegistry)),
  };
}

interface Attribute {
  name: string;
  kind: string;
  value: string | true;
}

function checkValue({ name, kind, value }: Attribute, surroundings: PageRuleContext): MessageAndFix[] {
  if (kind === 'flag')
    return value === true ? [] : [{ message: `${name}="${value}" has a value`, fix: `only ${name}` }];
  if (value === true || value.trim() === '')
    return [{ message: `${name} is empty`, fix: `${name}="…" with words` }];
  if (kind === 'text') return [];
  const choices = allowedValues(kind, surroundings);
  const asked = ['pages', 'nations'].includes(kind) ? value.split(/\s+/) : [value];
  return asked
    .filter((each) => !choices.includes(each))
    .map((each) => ({
      message: `${name}="${value}": "${each}" is not ${kindDescriptions[kind] ?? `one of the published ${kind}`}`,
      fix: didYouMean(each, choices),
    }));
}

const kindDescriptions: Record<string, string> = {
  page: 'a page',
  pages: 'a page',
  nation: 'a nation',
  nations: 'a nation',
  need: 'a need',
  law: 'the area of a law',
  term: 'a word of content/glossary.yaml',
};

function allowedValues(kind: string, surroundings: PageRuleContext): string[] {
  const { siblings, unreadablePages, facts, glossary, brandServices = [] } = surroundings;
  if (kind === 'page' || kind === 'pages')
    return [...siblings.flatMap(({ id, name }) => [id, name]), ...unreadablePages];
  if (kind === 'nation' || kind === 'nations') return [...nations];
  if (kind === 'need') return [...needs];
  if (kind === 'law') return lawAreaNames;
  if (kind === 'term') return glossary.terms.map(({ id }) => id);
  if (kind.startsWith('one of ')) return kind.slice('one of '.length).split(', ');
  const published = facts.all().filter((fact) => fact.kind === kind && fact.publish);
  const invalid = [...facts.invalid()].filter(([, each]) => each === kind).map(([id]) => id);
  return [...(kind === 'services' ? brandServices : []), ...published].map(({ id }) => id).concat(invalid);
}
