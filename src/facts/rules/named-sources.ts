import { namedSourceKinds } from '../base-fact.ts';
import type { FactsRule } from '../facts-rule.ts';
import { namedSources } from '../sources.ts';

export const namedSourcesRule: FactsRule = {
  id: 'named-sources',
  description:
    'No published fact without a source that readers may open: the press, lists without an author and notes of the team are no proof.',
  check({ facts }, report) {
    for (const fact of facts.all().filter(({ publish }) => publish))
      if (namedSources(fact).length === 0)
        report({
          ...facts.locationOf(fact.id),
          message: `"${fact.id}" is published, and every source of it is of kind "other"`,
          fix: `a source of kind ${namedSourceKinds.join(', ')} with publisher and url, or publish: false and a question`,
        });
  },
};
