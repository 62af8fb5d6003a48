import { entryFields } from '../record/record.ts';
import type { PaperName } from '../sites/papers.ts';
import type { Site } from '../sites/site.ts';
import { checkedOn, numbersOnCard, rowsOnPaper, silentCall } from './words.ts';

/** Lines to write on below each field of the log. */
const lines: Record<string, number> = { what: 6, words: 4, felt: 3 };
/** How many things that happened fit into one blank log. */
const entries = 4;

/** The fields of the log, each with the number of lines to write on. A day and a time share one line. */
export function fieldsOfLog({ say }: Site): [label: string, lines: number][] {
  const [date, time, ...others] = entryFields;
  return [
    [`${say(`entry.${date}`)}. ${say(`entry.${time}`)}`, 1],
    ...others.map((field): [string, number] => [say(`entry.${field}`), lines[field] ?? 1]),
  ];
}

/** What is printed on the blank log. */
export function logData(site: Site) {
  const { say } = site;
  const keep = ['log.keep-friend', 'log.keep-not', 'log.keep-court'];
  return {
    heading: say('log.title'),
    intro: [say('log.intro'), say('log.about')],
    what: { heading: say('log.what'), items: entryFields.map((field) => say(`entry.${field}`)) },
    keep: { heading: say('log.keep'), items: keep.map((key) => say(key)) },
    call: { heading: say('log.call'), items: numbersOnCard(site) },
    entry: say('log.entry'),
    entries,
    fields: fieldsOfLog(site),
  };
}

function cardData(site: Site) {
  const heading = site.words(site.brand.neutral.title);
  return { heading, cut: site.say('card.cut'), items: numbersOnCard(site), silent: silentCall(site) };
}

function leafletData(site: Site) {
  const { say, brand, language } = site;
  const signs = ['follow', 'contact', 'online', 'people', 'harm'];
  const steps = ['tell', 'write', 'keep', 'police', 'device'];
  return {
    heading: say('leaflet.title'),
    lead: say('leaflet.lead'),
    what: {
      heading: say('leaflet.what'),
      pattern: say('leaflet.pattern'),
      before: say('leaflet.can-be'),
      items: signs.map((sign) => say(`leaflet.sign-${sign}`)),
      anyone: say('leaflet.anyone'),
    },
    do: { heading: say('leaflet.do'), items: steps.map((step) => say(`leaflet.do-${step}`)) },
    call: {
      heading: say('leaflet.call'),
      columns: ['number', 'name', 'when'].map((column) => say(`leaflet.${column}`)),
      rows: rowsOnPaper(site),
      silent: silentCall(site),
    },
    say: { heading: say('leaflet.say'), words: say('account.opening') },
    more: {
      heading: say('leaflet.more'),
      read: say('leaflet.read', { host: new URL(brand.domains[language] ?? '').host }),
      publisher: `${say('footer.publisher')} ${site.words(brand.name)}`,
      checked: say('leaflet.checked', { date: checkedOn(site) }),
    },
  };
}

/** What is printed on each sheet. */
export const sheets: Record<PaperName, { layout: 'log' | 'card' | 'leaflet'; data: (site: Site) => object }> =
  {
    notes: { layout: 'log', data: logData },
    card: { layout: 'card', data: cardData },
    leaflet: { layout: 'leaflet', data: leafletData },
  };
