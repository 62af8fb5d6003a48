import { lawAreaNames, lawsOf } from './law-areas.ts';
import type { Page } from './pages.ts';
import type { Site } from './site.ts';

/** What the script needs that says which helplines are open. */
interface OpeningData {
  /** The words, by the last part of their key. */
  say: Record<string, string>;
  /** The bank holidays of each law area, as one text of days. */
  holidays: Record<string, string>;
}

const keys = [
  'always',
  'open-until',
  'open-unsure',
  'check',
  'closed',
  'closed-unsure',
  'opens-today',
  'opens-tomorrow',
  'opens-day',
  'instead',
];

/** The words of this site and the bank holidays of the whole United Kingdom. */
export function openingData(site: Site): OpeningData {
  const daysOf = (area: string) =>
    site.facts
      .published('bank-holidays')
      .filter(({ nations }) => lawsOf(nations).some((each) => each === area))
      .flatMap(({ days }) => days)
      .join(' ');
  return {
    say: {
      ...Object.fromEntries(keys.map((key) => [key, site.say(`opening.${key}`)])),
      midnight: site.say('hours.midnight'),
    },
    holidays: Object.fromEntries(lawAreaNames.map((area) => [area, daysOf(area)])),
  };
}

/** The components that show cards of helplines. */
const cards = new Set(['Helpline', 'Helplines', 'LocalServices']);

/** True for a page with the cards of helplines. */
export function showsHelplines(page: Page): boolean {
  return page.body.components.some(({ name }) => cards.has(name));
}
