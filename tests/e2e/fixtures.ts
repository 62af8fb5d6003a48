import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { test as base, chromium, type LaunchOptions, type Page } from 'playwright/test';
import { type BrowserNeeds, launchOptions } from '../support/chromium-launch.ts';
import {
  baseUrlOf,
  type ExitSite,
  exitHostname,
  listen,
  sendExitPage,
  startTestServers,
  stopServer,
  type TestServers,
} from '../support/test-servers.ts';

export { expect, type Page } from 'playwright/test';

/** A visit in a browser of its own, whose profile can be read on disk once it has closed. */
export interface ProfileVisit {
  page: Page;
  /** The folder of the profile. It is removed after the test. */
  profile: string;
  /** Closes the browser, which writes down what it keeps. */
  close: () => Promise<void>;
}

interface TestFixtures {
  /** Address of the built site, with a last slash. It is the base URL of every page too. */
  siteUrl: string;
  /** Address of the page that was open before ours. */
  previousUrl: string;
  /** The site behind the exit, as new for each test. */
  exitSite: ExitSite;
  /** Serves other content on an origin of its own, and returns its address. */
  serveContent: (handle: RequestListener, hostname?: string) => Promise<string>;
  /** Starts a browser with a profile on disk. Without `keepsPages` it has no back/forward cache, like a small phone. */
  openProfile: (options?: Pick<BrowserNeeds, 'keepsPages'>) => Promise<ProfileVisit>;
}

interface WorkerFixtures {
  servers: TestServers;
  /** Whether `page` needs neither a profile nor the back/forward cache. A file that says so runs in the headless shell. */
  pagesOnly: boolean;
}

/** Playwright's test with the built site served, the site behind the exit, and `page` at the page that was open before. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  pagesOnly: [false, { option: true, scope: 'worker' }],
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a function needs from its pattern.
    async ({}, use) => {
      const servers = await startTestServers();
      await use(servers);
      servers.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ servers, pagesOnly }, use) => use(browserOptions(servers, { pagesOnly })),
    { scope: 'worker' },
  ],
  baseURL: async ({ servers }, use) => use(servers.siteUrl),
  siteUrl: async ({ servers }, use) => use(servers.siteUrl),
  previousUrl: async ({ servers }, use) => use(servers.previousUrl),
  exitSite: async ({ servers: { exitSite } }, use) => {
    Object.assign(exitSite, { requests: [], handle: sendExitPage });
    await use(exitSite);
  },
  page: async ({ page, previousUrl, exitSite: _ }, use) => {
    await page.goto(previousUrl);
    await use(page);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  serveContent: async ({}, use) => {
    const started: Server[] = [];
    await use(async (handle, hostname) => {
      const server = await listen(createServer(handle));
      started.push(server);
      return baseUrlOf(server, hostname);
    });
    started.forEach(stopServer);
  },
  openProfile: async ({ servers, viewport, exitSite: _ }, use) => {
    const opened: ProfileVisit[] = [];
    await use(async (options) => {
      const profile = mkdtempSync(path.join(os.tmpdir(), 'waymark-profile-'));
      const context = await chromium.launchPersistentContext(profile, {
        ...browserOptions(servers, options),
        baseURL: servers.siteUrl,
        viewport,
      });
      const page = context.pages()[0] ?? (await context.newPage());
      const visit = { page, profile, close: () => context.close() };
      opened.push(visit);
      await page.goto(servers.previousUrl);
      return visit;
    });
    for (const { close, profile } of opened) {
      await close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  },
});

function browserOptions({ exitSite }: TestServers, needs?: BrowserNeeds): LaunchOptions {
  const exitRule = `--host-resolver-rules=MAP ${exitHostname}:443 127.0.0.1:${exitSite.port}`;
  return launchOptions([exitRule, '--ignore-certificate-errors'], needs);
}
