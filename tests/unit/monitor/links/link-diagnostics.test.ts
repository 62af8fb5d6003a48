import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedLink } from '../../../../src/monitor/links/check-links.ts';
import { summarizeLinks, toLinkDiagnostics } from '../../../../src/monitor/links/link-diagnostics.ts';
import type { LinkResult } from '../../../../src/monitor/links/link-result.ts';

const url = 'https://a.example/';
const place = { file: 'content/facts/services.yaml', line: 2, column: 3 };
const link = (verdict: LinkResult, ids = ['hl-a']): CheckedLink => ({
  url,
  references: ids.map((id) => ({ id, ...place, numbers: [] })),
  verdict,
});

const changed =
  'the new dates in "checked" and "checkBy" after reading the page, and what it says now where the fact is another';
const cases: [verdict: LinkResult, message: string, fix: string, severity?: 'warning'][] = [
  [{ state: 'changed', since: '2026-11-28', lost: [] }, 'says something else since 2026-11-28', changed],
  [
    { state: 'changed', since: '2026-11-28', lost: ['1', '2'] },
    'no longer shows 1 and 2, and says something else since 2026-11-28',
    changed,
  ],
  [
    { state: 'moved', to: 'https://b.example/' },
    'has moved to https://b.example/',
    'that address, after reading the page there',
  ],
  [
    { state: 'gone', why: 'is not there (404)' },
    'is not there (404)',
    'the address where the same is said now, or "publish: false" with a question where nobody says it any more',
  ],
  [
    { state: 'silent', why: 'a.example is slow' },
    'could not be read: a.example is slow',
    'nothing yet: run the check again tomorrow, and open the page in a browser',
  ],
  [
    { state: 'closed', why: 'does not answer programs (403)' },
    'does not answer programs (403)',
    'nothing, but open it in a browser: a program cannot look at it for you',
    'warning',
  ],
];

for (const [verdict, message, fix, severity] of cases)
  test(`what is reported of a page that ${message}`, () => {
    assert.deepEqual(toLinkDiagnostics([link(verdict, ['hl-a', 'hl-b'])]), [
      { ...place, message: `"hl-a" names ${url}, which ${message}`, fix, ...(severity && { severity }) },
      { ...place, message: `"hl-b" names ${url}, which ${message}`, fix, ...(severity && { severity }) },
    ]);
  });

test('nothing is reported of a page that is as before, or new', () => {
  assert.deepEqual(toLinkDiagnostics([link({ state: 'same' }), link({ state: 'new' })]), []);
});

test('the run ends with its counts', () => {
  const verdicts = cases.map(([verdict]) => verdict);
  assert.equal(
    summarizeLinks(
      [...verdicts, { state: 'same' } as const, { state: 'same' } as const].map((each) => link(each)),
    ),
    '8 addresses: 2 as before, 0 seen for the first time, 2 changed, 1 moved, 1 gone, 1 without an answer, 1 for people only.',
  );
  assert.equal(
    summarizeLinks([link({ state: 'new' })]),
    '1 addresses: 0 as before, 1 seen for the first time, 0 changed, 0 moved, 0 gone, 0 without an answer, 0 for people only.',
  );
});
