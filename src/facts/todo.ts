import type { Facts } from './load.ts';
import type { Fact } from './schema.ts';

/**
 * The questions that a person must answer before launch, as text: first what is held back until then, then what is
 * shown but would be better with an answer. `pagesAwaiting` tells which pages wait for a fact.
 */
export function todo(facts: Facts, pagesAwaiting: (id: string) => string[]): string {
  const asked = facts.all().filter(({ question }) => question);
  const line = (fact: Fact) => {
    const pages = pagesAwaiting(fact.id);
    const waiting = pages.length > 0 ? `\n    Waiting for this: ${pages.join(', ')}` : '';
    return `  ${fact.id} (${fact.name['en']})\n    ${fact.question}${waiting}`;
  };
  const part = (title: string, list: Fact[]) => `${title} (${list.length})\n\n${list.map(line).join('\n')}\n`;
  return [
    part(
      'Held back until somebody answers',
      asked.filter(({ publish }) => !publish),
    ),
    part(
      'Shown, with a question left',
      asked.filter(({ publish }) => publish),
    ),
    'For every number that is shown, before launch: ring it, and open its website. Nobody has done either yet.',
  ].join('\n');
}
