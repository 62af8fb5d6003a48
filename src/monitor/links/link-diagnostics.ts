import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CheckedLink } from './check-links.ts';
import type { LinkResult } from './link-result.ts';

/** Message, fix and severity for a link result. */
interface LinkDiagnostic {
  message: string;
  fix: string;
  severity?: 'warning';
}

const diagnosticsByState: {
  [S in LinkResult['state']]: (verdict: Extract<LinkResult, { state: S }>) => LinkDiagnostic | undefined;
} = {
  same: () => undefined,
  new: () => undefined,
  changed: ({ since, lost }) => ({
    message:
      lost.length > 0
        ? `no longer shows ${lost.join(' and ')}, and says something else since ${since}`
        : `says something else since ${since}`,
    fix: 'the new dates in "checked" and "checkBy" after reading the page, and what it says now where the fact is another',
  }),
  moved: ({ to }) => ({ message: `has moved to ${to}`, fix: 'that address, after reading the page there' }),
  gone: ({ why }) => ({
    message: why,
    fix: 'the address where the same is said now, or "publish: false" with a question where nobody says it any more',
  }),
  silent: ({ why }) => ({
    message: `could not be read: ${why}`,
    fix: 'nothing yet: run the check again tomorrow, and open the page in a browser',
  }),
  closed: ({ why }) => ({
    message: why,
    fix: 'nothing, but open it in a browser: a program cannot look at it for you',
    severity: 'warning',
  }),
};

/** Converts results that need attention to diagnostics, at the position of each reference. */
export function toLinkDiagnostics(links: CheckedLink[]): Diagnostic[] {
  return links.flatMap(({ url, references, verdict }) => {
    const diagnostic = (
      diagnosticsByState[verdict.state] as (verdict: LinkResult) => LinkDiagnostic | undefined
    )(verdict);
    if (!diagnostic) return [];
    return references.map(({ id, file, line, column }) => ({
      ...diagnostic,
      file,
      line,
      column,
      message: `"${id}" names ${url}, which ${diagnostic.message}`,
    }));
  });
}

/** Returns the number of links in each state, as one line. */
export function summarizeLinks(links: CheckedLink[]): string {
  const names: [LinkResult['state'], string][] = [
    ['same', 'as before'],
    ['new', 'seen for the first time'],
    ['changed', 'changed'],
    ['moved', 'moved'],
    ['gone', 'gone'],
    ['silent', 'without an answer'],
    ['closed', 'for people only'],
  ];
  const parts = names.map(([state, name]) => {
    const count = links.filter(({ verdict }) => verdict.state === state).length;
    return `${count} ${name}`;
  });
  return `${links.length} addresses: ${parts.join(', ')}.`;
}
