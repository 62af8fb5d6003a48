import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openQuestions } from '../../../src/facts/open-questions.ts';
import { factsOf } from '../../support/fact-records.ts';

const publish = false;
const list = { title: 'A list', kind: 'other' };
const owner = { publisher: 'A line', title: 'Hours', url: 'https://line.example/hours', kind: 'service' };

test('the list for reviewers says who can answer each question, by when, and which pages wait', () => {
  const facts = factsOf(
    ['services', { id: 'hl-1', question: 'Is it free?' }],
    ['services', { id: 'hl-2', sources: [list, owner] }],
    ['offences', { id: 'off-1', publish, question: 'Since when?', nations: ['england', 'wales'] }],
    ['orders', { id: 'ord-1', publish, question: 'How long? None: it ended.', nations: ['scotland'] }],
    [
      'regulations',
      { id: 'reg-1', question: 'Repealed?', nations: ['northern-ireland', 'scotland'], sources: [list] },
    ],
    ['advice', { id: 'ad-1', publish, question: 'None: it was wrong.' }],
    ['exits', { id: 'exit-1', publish, question: 'None: it greets by name.' }],
    ['steps', { id: 'stp-1', checkBy: '2026-06-01', sources: [owner] }],
    ['steps', { id: 'stp-2', checkBy: '2026-06-02', sources: [owner] }],
  );
  const pages: Record<string, string[]> = { 'off-1': ['a.mdx', 'b.mdx'], 'reg-1': ['c.mdx'] };
  assert.equal(
    openQuestions(facts, (id) => pages[id] ?? [], '2026-06-02'),
    `Held back until somebody answers (2)

  off-1 (A name)
    Since when?
    Who: a lawyer for the criminal law of England, Wales. By 2026-01-02.
    Waiting for this: a.mdx, b.mdx
  ord-1 (A name)
    How long? None: it ended.
    Who: a lawyer for the protective orders of Scotland. By 2026-01-02.

Shown, with a question left (2)

  hl-1 (A name)
    Is it free?
    Who: the publisher: ring the service, and read its own website. By 2026-01-02.
  reg-1 (A name)
    Repealed?
    Who: a lawyer for public bodies of Northern Ireland, Scotland. By 2026-01-02.
    Waiting for this: c.mdx

Kept so that they are not brought back; nobody has to do anything (2)

  ad-1: it was wrong.
  exit-1: it greets by name.

Expired: pages show the general route in their place until they are checked (1)

  stp-1 (A name)
    Who: a person with this device or app in hand, and the page of its maker. Since 2026-06-01.

Published facts by kind of source: law 0, public-body 1, service 3, maker 0, research 0, other 2, only other 1.

For every number that is shown, before launch, the publisher: ring it, and open its website. Nobody has done either yet.`,
  );
});
