import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright';
import { serve } from '../../src/hosting/serve.ts';
import { launchOptions } from '../browser.ts';
import { folder } from '../site/built.ts';

let server: Server;
let browser: Browser;

before(async () => {
  server = await serve(folder, 0);
  browser = await chromium.launch(launchOptions());
});
after(async () => {
  await browser.close();
  server.close();
});

const wide = { width: 1280, height: 800 };

/** The address of a page of the built site, served with the headers of production while the tests of this file run. */
export function served(address: string): string {
  return `http://localhost:${(server.address() as AddressInfo).port}${address}`;
}

/** A page of the built site in a real Chromium, whose clock stands still when it is given a time. */
export async function opened(address: string, viewport = wide, time?: string): Promise<Page> {
  const page = await browser.newPage({ viewport });
  if (time) await page.clock.setFixedTime(time);
  await page.goto(served(address));
  return page;
}
