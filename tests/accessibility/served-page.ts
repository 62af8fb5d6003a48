import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright';
import { serve } from '../../src/hosting/serve.ts';
import { siteFolder } from '../support/built-site-fixture.ts';
import { launchOptions } from '../support/chromium-launch.ts';

let server: Server;
let browser: Browser;

before(async () => {
  server = await serve(siteFolder, 0);
  browser = await chromium.launch(launchOptions([], { pagesOnly: true }));
});
after(async () => {
  await browser.close();
  server.close();
});

const desktopViewport = { width: 1280, height: 800 };

/** The address of a page of the built site, served with the headers of production while the tests of this file run. */
export function siteUrl(address: string): string {
  return `http://localhost:${(server.address() as AddressInfo).port}${address}`;
}

/** A page of the built site in a real Chromium, whose clock stands still when it is given a time. */
export async function openPage(address: string, viewport = desktopViewport, time?: string): Promise<Page> {
  const page = await browser.newPage({ viewport });
  if (time) await page.clock.setFixedTime(time);
  await page.goto(siteUrl(address));
  return page;
}
