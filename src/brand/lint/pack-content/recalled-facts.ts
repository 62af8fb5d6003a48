import { componentRegistry } from '../../../content/component-registry.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import type { Fact, FactKind } from '../../../facts/fact-kinds.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

/** Kinds of facts that a page can lose without a hole in its advice: what components show, each by its id. */
const recallableKinds: FactKind[] = ['services', 'offences', 'orders', 'statistics', 'deadlines', 'steps'];

/** The emergency services, whose numbers stand on every page whatever a pack says. */
const emergencyServices = ['hl-999', 'hl-101', 'hl-silent', 'hl-emsms'];

export const recalledFacts: PackContentRule = {
  id: 'recalled-facts',
  description:
    'No recall of a fact that does not exist, that no page shows, or that no page can do without: the publisher would believe that it was gone.',
  check({ brand, content: { facts } }, report) {
    const published = facts.all().filter(({ publish }) => publish);
    const required = [
      ...emergencyServices,
      ...Object.values(componentRegistry).flatMap((each) => each.facts),
    ];
    const isRecallable = ({ id, kind }: Fact) => recallableKinds.includes(kind) && !required.includes(id);
    brand.recalls.forEach(({ fact: id }, index) => {
      const position = brand.positionOf(['recalls', index, 'fact']);
      const fact = published.find((each) => each.id === id);
      if (!fact)
        report({
          ...position,
          message: `"${id}" is no fact that pages show`,
          fix: didYouMean(
            id,
            published.filter(isRecallable).map((each) => each.id),
            'the id of a record in content/facts, like hl-nsh',
          ),
        });
      else if (!isRecallable(fact))
        report({
          ...position,
          message: `"${id}" is part of what every copy says, so it cannot be left out`,
          fix: `the right value in ${facts.locationOf(id).file}, or the version of Waymark that has it`,
        });
    });
  },
};
