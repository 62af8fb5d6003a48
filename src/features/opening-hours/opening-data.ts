import { componentRegistry } from '../../content/component-registry.ts';
import { lawAreaNames, lawAreasOf } from '../../content/law-areas.ts';
import type { Page } from '../../content/pages.ts';
import type { Site } from '../../site/site.ts';

/** What the script needs that says which helplines are open. */
interface OpeningData {
  /** The words, by the last part of their key. */
  say: Record<string, string>;
  /** The bank holidays of each law area, as one text of days. */
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

/** The words of this site and the bank holidays of the whole United Kingdom. */
export function openingData(site: Site): OpeningData {
  const daysOf = (area: string) =>
    site.facts
      .published('bank-holidays')
      .filter(({ nations }) => lawAreasOf(nations).some((each) => each === area))
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

/** True for a page that says which helplines are open. */
export function showsHelplines(page: Page): boolean {
  return page.body.components.some(({ name }) => componentRegistry[name]?.showsOpeningHours);
}
