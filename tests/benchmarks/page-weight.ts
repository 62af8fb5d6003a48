import { type Browser, chromium } from 'playwright';
import { launchOptions } from '../support/chromium-launch.ts';

/** What a browser fetches for one page. Body bytes as sent, compressed, without headers. */
export interface PageWeight {
  html: number;
  style: number;
  script: number;
  /** Fonts, pictures and everything else. */
  other: number;
  fonts: number;
  requests: number;
  total: number;
  /** Headers of all responses. */
  headers: number;
  /** The fetched paths, from the root of the host. */
  addresses: string[];
}

/** Opens a page in a fresh browser context and weighs every response until the network is idle. */
export async function measurePageWeight(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const weight: PageWeight = {
    html: 0,
    style: 0,
    script: 0,
    other: 0,
    fonts: 0,
    requests: 0,
    total: 0,
    headers: 0,
    addresses: [],
  };
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().startsWith('data:')) return;
    weight.addresses.push(new URL(request.url()).pathname);
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        weight[resourceCategory(request.resourceType())] += responseBodySize;
        weight.fonts += Number(request.resourceType() === 'font');
        weight.requests += 1;
        weight.total += responseBodySize;
        weight.headers += responseHeadersSize;
      }),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(sizes);
  await context.close();
  return weight;
}

function resourceCategory(type: string): 'html' | 'style' | 'script' | 'other' {
  if (type === 'document') return 'html';
  if (type === 'stylesheet') return 'style';
  return type === 'script' ? 'script' : 'other';
}

/** A browser for `weigh`. */
export function launchMeasuringBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
