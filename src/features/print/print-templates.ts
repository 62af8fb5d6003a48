import type { Site } from '../../site/site.ts';
import type { PrintableName } from '../../site/view-models/printables.ts';
import { entryFields } from '../record/notes.ts';
import { cardPhoneNumbers, oldestCheckDate, serviceRows, silentCall } from './printed-services.ts';

/** Lines to write on below each field of the log. */
const writingLines: Record<string, number> = { what: 6, words: 4, felt: 3 };
/** How many incidents fit into one blank log. */
const entriesPerLog = 4;

/** Returns the fields of the log, each with its number of writing lines. Date and time share one line. */
export function logFields({ t }: Site): [label: string, lines: number][] {
  const [date, time, ...others] = entryFields;
  return [
    [`${t(`entry.${date}`)}. ${t(`entry.${time}`)}`, 1],
    ...others.map((field): [string, number] => [t(`entry.${field}`), writingLines[field] ?? 1]),
  ];
}

/** Returns the content of the blank log. */
export function logData(site: Site) {
  const { t } = site;
  const keep = ['log.keep-friend', 'log.keep-not', 'log.keep-court'];
  return {
    heading: t('log.title'),
    intro: [t('log.intro'), t('log.about')],
    what: { heading: t('log.what'), items: entryFields.map((field) => t(`entry.${field}`)) },
    keep: { heading: t('log.keep'), items: keep.map((key) => t(key)) },
    call: { heading: t('log.call'), items: cardPhoneNumbers(site) },
    entry: t('log.entry'),
    entriesPerLog,
    fields: logFields(site),
  };
}

function cardData(site: Site) {
  const heading = site.localize(site.brand.neutral.title);
  return { heading, cut: site.t('card.cut'), items: cardPhoneNumbers(site), silent: silentCall(site) };
}

function leafletData(site: Site) {
  const { t, brand, language } = site;
  const signs = ['follow', 'contact', 'online', 'people', 'harm'];
  const steps = ['tell', 'write', 'keep', 'police', 'device'];
  return {
    heading: t('leaflet.title'),
    lead: t('leaflet.lead'),
    what: {
      heading: t('leaflet.what'),
      pattern: t('leaflet.pattern'),
      before: t('leaflet.can-be'),
      items: signs.map((sign) => t(`leaflet.sign-${sign}`)),
      anyone: t('leaflet.anyone'),
    },
    do: { heading: t('leaflet.do'), items: steps.map((step) => t(`leaflet.do-${step}`)) },
    call: {
      heading: t('leaflet.call'),
      columns: ['number', 'name', 'when'].map((column) => t(`leaflet.${column}`)),
      rows: serviceRows(site),
      silent: silentCall(site),
    },
    say: { heading: t('leaflet.say'), words: t('account.opening') },
    more: {
      heading: t('leaflet.more'),
      read: t('leaflet.read', { host: new URL(brand.domains[language] ?? '').host }),
      publisher: `${t('footer.publisher')} ${site.localize(brand.name)}`,
      checked: t('leaflet.checked', { date: oldestCheckDate(site) }),
    },
  };
}

/** The layout and content of each sheet. */
export const printTemplates: Record<
  PrintableName,
  { layout: 'log' | 'card' | 'leaflet'; data: (site: Site) => object }
> = {
  notes: { layout: 'log', data: logData },
  card: { layout: 'card', data: cardData },
  leaflet: { layout: 'leaflet', data: leafletData },
};
