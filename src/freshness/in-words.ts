import type { Problem } from '../problems/problem.ts';
import type { Seen } from './check-addresses.ts';
import type { Verdict } from './verdict.ts';

/** What is wrong with an address, and what a person does about it. */
interface Told {
  wrong: string;
  instead: string;
  level?: 'warning';
}

const words: { [S in Verdict['state']]: (verdict: Extract<Verdict, { state: S }>) => Told | undefined } = {
  same: () => undefined,
  new: () => undefined,
  changed: ({ since, lost }) => ({
    wrong:
      lost.length > 0
        ? `no longer shows ${lost.join(' and ')}, and says something else since ${since}`
        : `says something else since ${since}`,
    instead:
      'the new dates in "checked" and "checkBy" after reading the page, and what it says now where the fact is another',
  }),
  moved: ({ to }) => ({ wrong: `has moved to ${to}`, instead: 'that address, after reading the page there' }),
  gone: ({ why }) => ({
    wrong: why,
    instead:
      'the address where the same is said now, or "publish: false" with a question where nobody says it any more',
  }),
  silent: ({ why }) => ({
    wrong: `could not be read: ${why}`,
    instead: 'nothing yet: run the check again tomorrow, and open the page in a browser',
  }),
  closed: ({ why }) => ({
    wrong: why,
    instead: 'nothing, but open it in a browser: a program cannot look at it for you',
    level: 'warning',
  }),
};

/** What a person must look at, where it stands in our files. */
export function problemsOf(seen: Seen[]): Problem[] {
  return seen.flatMap(({ address, named, verdict }) => {
    const told = (words[verdict.state] as (verdict: Verdict) => Told | undefined)(verdict);
    if (!told) return [];
    return named.map(({ id, file, line, column }) => ({
      ...told,
      file,
      line,
      column,
      wrong: `"${id}" names ${address}, which ${told.wrong}`,
    }));
  });
}

/** How many addresses are in each state. */
export function countsOf(seen: Seen[]): string {
  const names: [Verdict['state'], string][] = [
    ['same', 'as before'],
    ['new', 'seen for the first time'],
    ['changed', 'changed'],
    ['moved', 'moved'],
    ['gone', 'gone'],
    ['silent', 'without an answer'],
    ['closed', 'for people only'],
  ];
  const parts = names.map(([state, name]) => {
    const count = seen.filter(({ verdict }) => verdict.state === state).length;
    return `${count} ${name}`;
  });
  return `${seen.length} addresses: ${parts.join(', ')}.`;
}
