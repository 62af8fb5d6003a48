import type { Brand } from '../brand/brand-schema.ts';
import type { BrandContent } from '../brand/overrides/local-content.ts';
import { namedFactIds } from '../content/named-facts.ts';
import type { ComponentUse } from '../content/page-ast.ts';
import type { Fact } from '../facts/fact-kinds.ts';
import type { Facts } from '../facts/read-facts.ts';

/** A fact that a publisher recalled, with the day. */
export interface RecalledFact {
  fact: Fact;
  date: string;
  /** What is wrong, for the publisher. */
  why: string;
}

/** The content of a brand without its recalled facts. */
export interface SiteContent extends BrandContent {
  recalled: ReadonlyMap<string, RecalledFact>;
}

/** Removes the recalled facts of a pack from its content, and from its pages each component that names one. */
export function applyRecalls({ recalls }: Brand, content: BrandContent): SiteContent {
  const recalled = new Map(
    recalls.flatMap(({ fact: id, date, why }) => {
      const fact = content.facts.find(id);
      return fact ? [[id, { fact, date, why }] as const] : [];
    }),
  );
  if (recalled.size === 0) return { ...content, recalled };
  const isShown = (use: ComponentUse) => !namedFactIds(use).some((id) => recalled.has(id));
  const pages = content.pages.map((page) => ({
    ...page,
    body: { ...page.body, components: page.body.components.filter(isShown) },
  }));
  return { ...content, facts: content.facts.without([...recalled.keys()]), pages, recalled };
}

/** A recalled fact and the texts of it that a copy must not show. */
export interface RecalledTexts {
  fact: string;
  date: string;
  texts: string[];
}

/**
 * Returns what a copy must not show of its recalled facts: numbers as they are dialled and as they are written, and email
 * addresses. What another service of the copy has too is left out, since it is right there.
 */
export function recalledTexts(recalled: ReadonlyMap<string, RecalledFact>, facts: Facts): RecalledTexts[] {
  const remaining = facts.published('services').flatMap(contactTexts);
  return [...recalled].map(([id, { fact, date }]) => ({
    fact: id,
    date,
    texts: [...new Set(contactTexts(fact))].filter((text) => !remaining.includes(text)),
  }));
}

function contactTexts(fact: Fact): string[] {
  if (fact.kind !== 'services') return [];
  const numbers = [fact.phone, fact.text, fact.textphone].flatMap((number) =>
    number ? [number.digits, number.say] : [],
  );
  return [...numbers, fact.email].filter((text) => text !== undefined);
}
