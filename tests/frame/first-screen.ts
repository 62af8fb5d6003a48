import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { parse } from 'yaml';
import { callProbe } from './frame-browser.ts';
import { screens, times } from './measure-page.ts';
import type { Action } from './probe/first-screen.ts';
import { servePack } from './serve-pack.ts';

/** What a first screen must show. */
export type Need = 'helpline' | '101' | '999';

/** The pages whose first screen must help. */
export const firstScreenPages: Readonly<Record<string, Need>> = {
  '/': 'helpline',
  '/calls/': 'helpline',
  '/tell/': '101',
  '/first/': '999',
};

/** How a visitor comes to a first screen, and what says there whether a line is open. */
export interface Setting {
  name: string;
  time: string;
  script: boolean;
  state: RegExp;
  needs: readonly Need[];
}

const byClock = { script: true, state: /\b(?:open|opens|closed)\b/i };

/** By day, by night and without script. At night only what a clock decides is another. */
export const settings: readonly Setting[] = [
  { ...byClock, name: 'by day', time: times.day, needs: ['helpline', '101', '999'] },
  { ...byClock, name: 'by night', time: times.night, needs: ['helpline'] },
  {
    name: 'without script',
    time: times.day,
    script: false,
    // The hours, since a page without script does not know the time.
    state: /\b(?:day and night|24 hours|\d{1,2}(?::\d\d)? ?[ap]m)\b/i,
    needs: ['helpline', '101', '999'],
  },
];

/** Opens the pages whose first screen must help in one setting, and says what is missing on which. */
export async function findFirstScreenFaults(
  browser: Browser,
  folders: readonly string[],
  setting: Setting,
): Promise<string[]> {
  const tab = await browser.newPage({ viewport: screens.phone, javaScriptEnabled: setting.script });
  if (setting.script) await tab.clock.setFixedTime(setting.time);
  const pages = Object.entries(firstScreenPages).filter(([, need]) => setting.needs.includes(need));
  const faults: string[] = [];
  for (const folder of folders)
    await servePack(folder, async (origin) => {
      for (const [address, need] of pages) {
        await tab.goto(origin + address);
        const found = firstScreenFaults(need, await callProbe(tab, 'actions'), setting);
        faults.push(...found.map((fault) => `${folder}${address}: ${fault}`));
      }
    });
  await tab.close();
  return faults;
}

/** What is missing on a first screen, or comes before what must be there. */
export function firstScreenFaults(
  need: Need,
  actions: readonly Action[],
  { state }: Pick<Setting, 'state'>,
): string[] {
  const isShown = ({ isInMain, isOnScreen }: Action) => isInMain && isOnScreen;
  if (need === 'helpline') {
    const numbers = actions.filter((action) => isShown(action) && helplines.has(action.href ?? ''));
    if (numbers.some(({ text }) => state.test(text))) return [];
    return [numbers.length > 0 ? `no state beside ${numbers[0]?.href}` : 'no number of a helpline'];
  }
  const index = actions.findIndex((action) => isShown(action) && action.href === `tel:${need}`);
  if (index === -1) return [`no ${need}`];
  // On "Report" 999 may come before 101. In danger nothing may come before 999.
  const earlier = need === '999' ? actions.slice(0, index) : [];
  const others = earlier.filter(({ href }) => href !== `tel:${need}`);
  return others.map(({ href, text }) => `before 999: ${href ?? 'button'} ${text}`);
}

const helplines = readHelplineLinks();

/** The `tel:` links of all helplines in the facts: services with a number, without the police and the emergency services. */
function readHelplineLinks(): Set<string> {
  const services: { needs: string[]; phone?: { digits: string } }[] = parse(
    readFileSync('content/facts/services.yaml', 'utf8'),
  );
  const others = services.filter(({ needs }) => !needs.includes('emergency') && !needs.includes('police'));
  return new Set(others.flatMap(({ phone }) => (phone ? [`tel:${phone.digits}`] : [])));
}
