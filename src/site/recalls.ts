import type { Brand } from '../brand/brand-schema.ts';
import type { BrandContent } from '../brand/overrides/local-content.ts';
import { type RecalledContacts, recalledContacts } from '../brand/recalled-contacts.ts';
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

/** A recalled fact, the day, and the texts of it that a copy must not show. */
export interface RecalledTexts extends RecalledContacts {
  date: string;
}

/** Returns what a copy must not show of its recalled facts, whose site has only the remaining ones. */
export function recalledTexts(recalled: ReadonlyMap<string, RecalledFact>, facts: Facts): RecalledTexts[] {
  const contacts = recalledContacts(
    [...recalled.values()].map(({ fact }) => fact),
    facts,
  );
  return contacts.map(({ fact, texts }) => ({ fact, date: recalled.get(fact)?.date ?? '', texts }));
}
