import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { summarizeLinks } from '../../../../src/monitor/links/link-diagnostics.ts';
import {
  citedUrl,
  htmlPage,
  redirectTo,
  runLinkCheck,
  StubSite,
  stopAllSites,
} from '../../../support/stub-site.ts';

afterEach(stopAllSites);

/** A page long enough not to be an error message. */
const longText = 'We help people who need somebody to talk to, on every day of the year. '.repeat(20);

const redirectRoutes = { '/old': redirectTo('/new'), '/new': htmlPage(longText) };

test('the run ends with its counts', async () => {
  const site = await new StubSite(redirectRoutes).start();
  const { links } = await runLinkCheck([
    citedUrl(site.urlOf('/old')),
    citedUrl(site.urlOf('/new')),
    citedUrl(site.urlOf('/none')),
  ]);
  assert.equal(
    summarizeLinks(links),
    '3 addresses: 0 as before, 1 seen for the first time, 0 changed, 1 moved, 1 gone, 0 without an answer, 0 for people only.',
  );
});
