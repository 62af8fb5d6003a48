import { componentRegistry } from '../../content/component-registry.ts';
import { type LawArea, lawAreaNames, lawAreasOf } from '../../content/law-areas.ts';
import type { Page } from '../../content/pages.ts';
import type { Site } from '../../site/site.ts';

/** The data of the opening-status script. */
interface OpeningData {
  /** The messages, by the last segment of their key. */
  say: Record<string, string>;
  /** The bank holidays of each law area, as space-separated ISO dates. */
  holidays: Record<string, string>;
}

const openingMessageKeys = [
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

/** Returns the messages of this site and the bank holidays of the whole United Kingdom. */
export function openingData(site: Site): OpeningData {
  const daysOf = (area: LawArea) =>
    site.facts
      .published('bank-holidays')
      .filter(({ nations }) => lawAreasOf(nations).includes(area))
      .flatMap(({ days }) => days)
      .join(' ');
  return {
    say: {
      ...Object.fromEntries(openingMessageKeys.map((key) => [key, site.t(`opening.${key}`)])),
      midnight: site.t('hours.midnight'),
    },
    holidays: Object.fromEntries(lawAreaNames.map((area) => [area, daysOf(area)])),
  };
}

/** True for a page that shows which helplines are open. */
export function showsHelplines(page: Page): boolean {
  return page.body.components.some(({ name }) => componentRegistry[name]?.showsOpeningHours);
}
