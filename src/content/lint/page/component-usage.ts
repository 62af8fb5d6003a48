import { type MessageAndFix, pickPosition } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import { nations } from '../../../facts/base-fact.ts';
import { isFactKind } from '../../../facts/fact-kinds.ts';
import { needs } from '../../../facts/kinds/services.ts';
import type { Facts } from '../../../facts/read-facts.ts';
import { docPath } from '../../../runtime/doc-path.ts';
import {
  componentFolder,
  componentForm,
  componentRegistry,
  componentsWith,
} from '../../component-registry.ts';
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
  if (!attributes) return [unknownComponent(use, brandServices === undefined)];
  const known = Object.entries(attributes).flatMap(([name, kind]) => {
    const value = use.attributes.get(name);
    if (value !== undefined) return checkValue({ name, value, kind: kind.replace('?', '') }, surroundings);
    if (kind.endsWith('?') || use.expressions.includes(name)) return [];
    return { message: `<${use.name}> has no ${name}`, fix: `<${use.name} ${name}="…">` };
  });
  const foreign = [...use.attributes.keys()].filter((name) => !(name in attributes));
  return [
    ...known,
    ...contentOfBlock(use, brandServices === undefined),
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

/** A block has no slot: the words in it would be lost in the page, or in a pack that overrides it. */
function contentOfBlock({ name, hasContent }: ComponentUse, isShared: boolean): MessageAndFix[] {
  if (!hasContent || componentForm(name) !== 'block') return [];
  const fix = `<${name} /> and the words after it`;
  const metadata = `form: 'container' in ${componentFolder}/${name}.meta.ts`;
  return [{ message: `<${name}> holds no words`, fix: isShared ? `${fix}, or ${metadata}` : fix }];
}

function unknownComponent({ name }: ComponentUse, isShared: boolean): MessageAndFix {
  if (/^[a-z]/.test(name))
    return { message: `<${name}> is HTML`, fix: `Markdown, or a component from ${docPath('writing.md')}` };
  return {
    message: `there is no component <${name}>`,
    fix: didYouMean(
      name,
      Object.keys(componentRegistry),
      `a component from ${docPath('writing.md')}${isShared ? `, or a new one as ${componentFolder}/${name}.astro` : ''}`,
    ),
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
  if (isFactKind(kind) && surroundings.facts.hasUnreadable(kind)) return [];
  const choices = allowedValues(kind, surroundings);
  const asked = ['pages', 'nations'].includes(kind) ? value.split(/\s+/) : [value];
  return asked
    .filter((each) => !choices.includes(each))
    .map((each) => ({
      message: `${name}="${value}": "${each}" is not ${kindDescriptions[kind] ?? `one of the published ${kind}`}`,
      fix: fixForFact(each, kind, surroundings) ?? didYouMean(each, choices),
    }));
}

/** The fix for the id of a fact that exists: another component shows its kind, or it is not published. */
function fixForFact(id: string, kind: string, { facts }: PageRuleContext): string | undefined {
  const fact = isFactKind(kind) ? facts.find(id) : undefined;
  if (!fact) return undefined;
  if (fact.kind === kind)
    return `another one, or the answer to its "question" and publish: true at ${locate(facts, id)}`;
  const fitting = componentsWith(({ attributes }) =>
    Object.values(attributes).some((each) => each.replace('?', '') === fact.kind),
  );
  const shown =
    fitting.length > 0 ? `with ${fitting.map((each) => `<${each}>`).join(' or ')}` : 'without a component';
  return `"${id}" ${shown}: it is one of the ${fact.kind}`;
}

function locate(facts: Facts, id: string): string {
  const { file, line } = facts.locationOf(id);
  return `${file}:${line}`;
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
