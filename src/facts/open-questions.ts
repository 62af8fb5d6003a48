import { type Nation, sourceKinds } from './base-fact.ts';
import { type Fact, factKind } from './fact-kinds.ts';
import { isOverdue } from './overdue.ts';
import type { Facts } from './read-facts.ts';
import { namedSources } from './sources.ts';

/** Marks a record that is kept with its reason, so that it is not added again; it has no open question. */
const noQuestionPrefix = 'None:';
const hasNoQuestion = ({ question }: Fact) => question?.startsWith(noQuestionPrefix);

/**
 * Returns the questions that a person must answer before launch, as text: first what is held back until then, then what is
 * shown but would be better with an answer, and what expired. `pagesAwaiting` returns the pages that wait for a fact.
 */
export function openQuestions(facts: Facts, pagesAwaiting: (id: string) => string[], today: string): string {
  const open = facts.all().filter((fact) => fact.question && !hasNoQuestion(fact));
  const line = (fact: Fact) => {
    const pages = pagesAwaiting(fact.id);
    const awaiting = pages.length > 0 ? `\n    Waiting for this: ${pages.join(', ')}` : '';
    return `  ${fact.id} (${fact.name['en']})\n    ${fact.question}\n    Who: ${reviewerOf(fact)}. By ${fact.checkBy}.${awaiting}`;
  };
  const part = (title: string, list: Fact[], show = line) =>
    `${title} (${list.length})\n\n${list.map(show).join('\n')}\n`;
  return [
    part(
      'Held back until somebody answers',
      open.filter(({ publish }) => !publish),
    ),
    part(
      'Shown, with a question left',
      open.filter(({ publish }) => publish),
    ),
    part(
      'Kept so that they are not brought back; nobody has to do anything',
      facts.all().filter(hasNoQuestion),
      ({ id, question }) => `  ${id}:${String(question).slice(noQuestionPrefix.length)}`,
    ),
    part(
      'Expired: pages show the general route in their place until they are checked',
      facts.all().filter((fact) => fact.publish && factKind(fact.kind).expires && isOverdue(fact, today)),
      (fact) => `  ${fact.id} (${fact.name['en']})\n    Who: ${reviewerOf(fact)}. Since ${fact.checkBy}.`,
    ),
    `Published facts by kind of source: ${countSources(facts)}.\n`,
    'For every number that is shown, before launch, the publisher: ring it, and open its website. Nobody has done either yet.',
  ].join('\n');
}

/** Counts the published facts that rest on each kind of source, and those that rest on none which readers see. */
function countSources(facts: Facts): string {
  const published = facts.all().filter(({ publish }) => publish);
  const counts = sourceKinds.map((kind) => {
    const having = published.filter(({ sources }) => sources.some((source) => source.kind === kind));
    return `${kind} ${having.length}`;
  });
  const unnamed = published.filter((fact) => namedSources(fact).length === 0);
  return [...counts, `only other ${unnamed.length}`].join(', ');
}

/** The law differs between nations, and so do its experts. */
function reviewerOf({ kind, nations }: Fact): string {
  const { reviewer } = factKind(kind);
  return reviewer.endsWith(' of')
    ? `${reviewer} ${nations.map((nation) => nationNames[nation]).join(', ')}`
    : reviewer;
}

const nationNames: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
