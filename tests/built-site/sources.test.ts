import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'cheerio';
import { parse } from 'yaml';
import { builtPages } from '../support/built-site-fixture.ts';

/** The names of the facts that a page of sources lists. */
function listedAt(address: string): string[] {
  const $ = load(builtPages.find((page) => page.address === address)?.html ?? '');
  return $('main .sources dt')
    .toArray()
    .map((name) => $(name).text());
}

interface AdviceRecord {
  id: string;
  name: { en: string };
  nations?: string[];
  publish: boolean;
}

test('each piece of advice that a page rests on is listed with its sources, once, on one of two pages', () => {
  const pages = globSync('content/pages/en/**/*.mdx').map((file) => readFileSync(file, 'utf8'));
  const records: AdviceRecord[] = parse(readFileSync('content/facts/advice.yaml', 'utf8'));
  const expected = records
    .filter(({ publish, nations = ['england'] }) => publish && nations.includes('england'))
    .filter(({ id }) => pages.some((text) => new RegExp(`[\\s"'[,]${id}[\\s"'\\],]`).test(text)))
    .map(({ name }) => name.en);
  const [first, second] = [listedAt('/sources/tips/'), listedAt('/sources/tips/more/')];
  assert.ok(Math.abs(first.length - second.length) <= 1, `${first.length} and ${second.length}`);
  const listed = [...first, ...second];
  assert.equal(new Set(listed).size, listed.length, 'none twice');
  assert.ok(expected.length > 50);
  assert.deepEqual(
    expected.filter((name) => !listed.includes(name)),
    [],
  );
});
