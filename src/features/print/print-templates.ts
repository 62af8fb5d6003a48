import type { Site } from '../../site/site.ts';
import type { PrintableName } from '../../site/view-models/printables.ts';
import { entryFields } from '../record/notes.ts';
import { calmNumbers, emergencyNumber } from './card-numbers.ts';
import { emergencyWays, silentCall } from './emergency-ways.ts';
import { leafletData } from './leaflet-data.ts';

/** Lines to write on below each field of the log. */
const writingLines: Record<string, number> = { what: 7, words: 4, felt: 3, proof: 2 };
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
    emergency: { heading: t('log.emergency'), ...emergencyWays(site) },
    calm: { heading: t('log.calm'), items: calmNumbers(site) },
    entry: t('log.entry'),
    columns: [t('log.column-field'), t('log.column-words')] as [string, string],
    entriesPerLog,
    fields: logFields(site),
  };
}

function cardData(site: Site) {
  const heading = site.localize(site.brand.neutral.title);
  const calm = calmNumbers(site).map(({ label, number }): [string, string] => [label, number]);
  const items: [label: string, number: string][] = [[site.t('card.now'), emergencyNumber(site)], ...calm];
  return { heading, cut: site.t('card.cut'), items, silent: silentCall(site) };
}

/** The layout of a sheet, and whether it bears the mark of the publisher. */
interface PrintTemplate {
  layout: 'log' | 'card' | 'leaflet';
  data: (site: Site) => object;
  hasMark: boolean;
}

/** The layout and content of each sheet. A card bears no mark: a person who finds it must not learn whose it is. */
export const printTemplates: Record<PrintableName, PrintTemplate> = {
  notes: { layout: 'log', data: logData, hasMark: true },
  card: { layout: 'card', data: cardData, hasMark: false },
  leaflet: { layout: 'leaflet', data: leafletData, hasMark: true },
};
