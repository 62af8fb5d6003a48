import { componentRegistry } from '../content/component-registry.ts';
import type { MessageAndFix } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Fact, FactKind } from '../facts/fact-kinds.ts';
import type { Facts } from '../facts/read-facts.ts';

/** Kinds of facts that a page can lose without a hole in its advice: what components show, each by its id. */
const recallableKinds: FactKind[] = ['services', 'offences', 'orders', 'statistics', 'deadlines', 'steps'];

/** The emergency services, whose numbers stand on every page whatever a pack says. */
const emergencyServices = ['hl-999', 'hl-101', 'hl-silent', 'hl-emsms'];

/** Returns why a fact cannot be recalled: no page shows it, or no page can do without it. Undefined when it can. */
export function recallError(id: string, facts: Facts): MessageAndFix | undefined {
  const published = facts.all().filter(({ publish }) => publish);
  const required = [...emergencyServices, ...Object.values(componentRegistry).flatMap((each) => each.facts)];
  const isRecallable = ({ id: each, kind }: Fact) =>
    recallableKinds.includes(kind) && !required.includes(each);
  const fact = published.find((each) => each.id === id);
  if (!fact)
    return {
      message: `"${id}" is no fact that pages show`,
      fix: didYouMean(
        id,
        published.filter(isRecallable).map((each) => each.id),
        'the id of a record in content/facts, like hl-nsh',
      ),
    };
  if (isRecallable(fact)) return undefined;
  return {
    message: `"${id}" is part of what every copy says, so it cannot be left out`,
    fix: `the right value in ${facts.locationOf(id).file}, or the version of Waymark that has it`,
  };
}
