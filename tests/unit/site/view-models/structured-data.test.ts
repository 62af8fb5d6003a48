import assert from 'node:assert/strict';
import { test } from 'node:test';
import { structuredData } from '../../../../src/site/view-models/structured-data.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

test('structured data has a page’s review date and position', () => {
  const exampleSite = loadExampleSite();
  const data = JSON.stringify(structuredData(exampleSite, exampleSite.page('helplines')));
  for (const fragment of [
    '"@type":"WebPage"',
    '"lastReviewed":"2026-11-21"',
    '"@type":"BreadcrumbList"',
    '"position":3',
  ])
    assert.ok(data.includes(fragment), fragment);
});
