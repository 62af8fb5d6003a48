import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRobotsTxt } from '../../../../src/monitor/links/robots-txt.ts';

const cases: [name: string, text: string, path: string, allowed: boolean][] = [
  ['no rule', '', '/a', true],
  ['nothing forbidden', 'User-agent: *\nDisallow:', '/a', true],
  ['everything forbidden', 'User-agent: *\nDisallow: /', '/a', false],
  ['a folder', 'User-agent: *\nDisallow: /a/', '/a/b', false],
  ['beside the folder', 'User-agent: *\nDisallow: /a/', '/ab', true],
  ['the longest rule wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['whatever the order', 'User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/b/c', true],
  ['of two alike the one that allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['for others only', 'User-agent: other\nDisallow: /', '/a', true],
  [
    'our own group instead of that for all',
    'User-agent: *\nDisallow: /\nUser-agent: Waymark\nDisallow: /x',
    '/a',
    true,
  ],
  ['our own group, far down', 'User-agent: *\nAllow: /\n\nUser-agent: Waymark\nDisallow: /a', '/a', false],
  ['names that share their rules', 'User-agent: one\nUser-agent: waymark\nDisallow: /a', '/a', false],
  ['a star', 'User-agent: *\nDisallow: /*.pdf', '/b/c.pdf?x', false],
  ['the end', 'User-agent: *\nDisallow: /*.pdf$', '/b/c.pdf?x', true],
  ['the end, met', 'User-agent: *\nDisallow: /*.pdf$', '/b.pdf/c.pdf', false],
  ['only the end', 'User-agent: *\nDisallow: /a$', '/ab', true],
  ['a comment', 'User-agent: * # all\nDisallow: /a # this', '/a', false],
  ['CR and LF', 'User-agent: *\r\nDisallow: /a\r\n', '/a', false],
  ['a name with a version', 'User-agent: Waymark/2.0\nDisallow: /a', '/a', false],
  ['the same letter, encoded in small letters', 'User-agent: *\nDisallow: /caf%c3%a9', '/caf%C3%A9', false],
  ['a letter that is not encoded', 'User-agent: *\nDisallow: /café', '/caf%C3%A9', false],
  ['a query', 'User-agent: *\nDisallow: /*?print', '/a?print=1', false],
  [
    'an address that looks like another host',
    'User-agent: *\nDisallow: //other.example/',
    '//other.example/',
    false,
  ],
  ['a rule before any name', 'Disallow: /\nUser-agent: *\nDisallow: /b', '/a', true],
];

for (const [name, text, path, allowed] of cases)
  test(`robots.txt: ${name}`, () => assert.equal(parseRobotsTxt(text, 'waymark').isAllowed(path), allowed));

test('robots.txt: a delay', () => {
  const delay = (value: string) =>
    parseRobotsTxt(`User-agent: *\nCrawl-delay: ${value}`, 'waymark').crawlDelay;
  assert.deepEqual(['2.5', '0', 'soon', '-1'].map(delay), [2.5, 0, 0, 0]);
});

test('robots.txt: a rule with many wildcards is matched without backtracking', () => {
  const rules = parseRobotsTxt(`User-agent: *\nDisallow: /${'*a'.repeat(500)}b$`, 'waymark');
  assert.equal(rules.isAllowed(`/${'a'.repeat(1000)}`), true);
  assert.equal(rules.isAllowed(`/${'a'.repeat(1000)}b`), false);
});

test('robots.txt: all groups for an agent apply, case-insensitively, with the longest delay', () => {
  const text = [
    'User-agent: *\nDisallow: /e\nCrawl-delay: 9',
    'User-Agent: WAYMARK\nDisallow: /a\nCrawl-delay: 1',
    'user-agent: other\nDisallow: /b',
    'User-agent: waymark\nDISALLOW: /c\nCrawl-delay: 3',
  ].join('\n\n');
  for (const product of ['waymark', 'Waymark']) {
    const { isAllowed, crawlDelay } = parseRobotsTxt(text, product);
    assert.deepEqual(['/a', '/b', '/c', '/d', '/e'].map(isAllowed), [false, true, false, true, true]);
    assert.equal(crawlDelay, 3);
  }
  assert.equal(parseRobotsTxt('User-agent: waymarker\nDisallow: /', 'waymark').isAllowed('/'), true);
  assert.equal(parseRobotsTxt('User-agent: *\nCrawl-delay: -5', 'waymark').crawlDelay, 0);
});
