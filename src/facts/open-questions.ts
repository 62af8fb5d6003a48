import type { Nation } from './base-fact.ts';
import type { Fact, FactKind } from './fact-schemas.ts';
import type { Facts } from './read-facts.ts';

/** Who can answer a question about each kind of fact. */
const reviewerByKind: Record<FactKind, string> = {
  services: 'the publisher: ring the service, and read its own website',
  offences: 'a lawyer for the criminal law of',
  orders: 'a lawyer for the protective orders of',
  regulations: 'a lawyer for public bodies of',
  statistics: 'the editor, with whoever publishes the figure',
  advice: 'a specialist in this field, and the police force or charity that gives the same advice',
  'stalker-types': 'the editor, with a researcher in this field',
  exits: 'the web team: open it in a browser',
  'bank-holidays': 'the editor, on the page of the government that the record names',
};

/** Kept with the reason why, so that it is not brought back; nobody has anything to find out. */
const noQuestionPattern = /^None:/;

/**
 * The questions that a person must answer before launch, as text: first what is held back until then, then what is
 * shown but would be better with an answer. `pagesAwaiting` tells which pages wait for a fact.
 */
export function openQuestions(facts: Facts, pagesAwaiting: (id: string) => string[]): string {
  const all = facts.all().filter(({ question }) => question);
  const asked = all.filter(({ question }) => !noQuestionPattern.test(question ?? ''));
  const line = (fact: Fact) => {
    const pages = pagesAwaiting(fact.id);
    const waiting = pages.length > 0 ? `\n    Waiting for this: ${pages.join(', ')}` : '';
    return `  ${fact.id} (${fact.name['en']})\n    ${fact.question}\n    Who: ${reviewerOf(fact)}. By ${fact.checkBy}.${waiting}`;
  };
  const part = (title: string, list: Fact[], show = line) =>
    `${title} (${list.length})\n\n${list.map(show).join('\n')}\n`;
  return [
    part(
      'Held back until somebody answers',
      asked.filter(({ publish }) => !publish),
    ),
    part(
      'Shown, with a question left',
      asked.filter(({ publish }) => publish),
    ),
    part(
      'Kept so that they are not brought back; nobody has to do anything',
      all.filter((fact) => !asked.includes(fact)),
      ({ id, question }) => `  ${id}: ${question?.replace(noQuestionPattern, '').trim()}`,
    ),
    'For every number that is shown, before launch, the publisher: ring it, and open its website. Nobody has done either yet.',
  ].join('\n');
}

/** Law differs between nations, and so do those who know it. */
function reviewerOf({ kind, nations }: Fact): string {
  const person = reviewerByKind[kind];
  return person.endsWith(' of')
    ? `${person} ${nations.map((nation) => nationNames[nation]).join(', ')}`
    : person;
}

const nationNames: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
