import type { Fact } from '../fact-kinds.ts';
import type { FactsRule } from '../facts-rule.ts';
import type { Offence } from '../kinds/offences.ts';
import type { Order } from '../kinds/orders.ts';

export const completeLaw: FactsRule = {
  id: 'complete-law',
  description:
    'No published offence or order without what its card promises: whom it protects, the longest sentence, since when, the Act; who applies, the cost, how long it lasts, what a breach means. A gap reads as if the law had one.',
  check({ facts }, report) {
    for (const fact of facts.all().filter(({ publish }) => publish))
      for (const field of missingFields(fact))
        report({
          ...facts.locationOf(fact.id),
          message: `"${fact.id}" is published without "${field}"`,
          fix: `"${field}" from the text of the law, or publish: false with a question`,
        });
  },
};

function missingFields(fact: Fact): string[] {
  if (fact.kind === 'offences') return missingOfOffence(fact);
  return fact.kind === 'orders' ? missingOfOrder(fact) : [];
}

function missingOfOffence({ plain, example, protects, maximum, since, act, ...offence }: Offence): string[] {
  const hasSentence = maximum ?? offence.duty ?? offence.aggravates;
  const start = since ?? offence.commonLaw;
  return namesOfMissing({
    plain,
    example,
    protects,
    maximum: hasSentence,
    since: start,
    'act.url': act?.url,
  });
}

function missingOfOrder({ plain, example, whoApplies, coming, absent, act, ...order }: Order): string[] {
  if (absent) return namesOfMissing({ plain });
  if (coming) return namesOfMissing({ plain, whoApplies, 'act.url': act?.url });
  const { cost, protects, lasts, where, breach, since } = order;
  const rows = { whoApplies, cost, protects, lasts, where, breach, since };
  return namesOfMissing({ plain, example, ...rows, 'act.url': act?.url });
}

function namesOfMissing(fields: Record<string, unknown>): string[] {
  return Object.keys(fields).filter((name) => fields[name] === undefined);
}
