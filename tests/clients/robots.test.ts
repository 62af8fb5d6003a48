import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import robotsParser from 'robots-parser';
import { skipWithout } from '../support/optional-programs.ts';
import { listedPages, origin, readBuilt } from './sources.ts';

const robotsTxt = readBuilt('robots.txt');
const urls = [...listedPages.map(({ url }) => url), `${origin}/paper/leaflet.pdf`, `${origin}/facts.json`];
const agents = ['*', 'Googlebot', 'bingbot'];

/** What a crawler makes of a robots.txt: the addresses that it may not fetch, and the sitemaps that it finds. */
interface CrawlRules {
  refused: string[];
  sitemaps: string[];
}

function readByPackage(text: string, agent: string): CrawlRules {
  const robots = robotsParser(`${origin}/robots.txt`, text);
  return { refused: urls.filter((url) => !robots.isAllowed(url, agent)), sitemaps: robots.getSitemaps() };
}

const pythonScript = `
import json, sys
from urllib.robotparser import RobotFileParser
text, agent, urls = json.load(sys.stdin)
parser = RobotFileParser()
parser.parse(text.splitlines())
refused = [url for url in urls if not parser.can_fetch(agent, url)]
print(json.dumps({"refused": refused, "sitemaps": parser.site_maps()}))`;

function readByPython(text: string, agent: string): CrawlRules {
  const input = JSON.stringify([text, agent, urls]);
  return JSON.parse(execFileSync('python3', ['-c', pythonScript], { input, encoding: 'utf8' }));
}

for (const [name, read, skip] of [
  ['robots-parser', readByPackage, false],
  ['Python’s urllib.robotparser', readByPython, skipWithout('python3')],
] as const)
  test(`${name}: every crawler may fetch everything, and finds the sitemap`, { skip }, () => {
    for (const agent of agents)
      assert.deepEqual(read(robotsTxt, agent), { refused: [], sitemaps: [`${origin}/sitemap.xml`] }, agent);
    assert.deepEqual(read(robotsTxt.replace('Allow: /', 'Disallow: /calls/'), '*').refused, [
      `${origin}/calls/`,
    ]);
  });
