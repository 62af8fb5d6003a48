import { nonBreaking } from '../../facts/phone.ts';
import type { Site } from '../../site/site.ts';
import { oldestCheckDate, serviceRows, silentCall, talkContacts } from './printed-services.ts';
import { publisherContacts } from './publisher-contacts.ts';
import { qrCode } from './qr-code.ts';

const letters = ['fixated', 'obsessive', 'unwanted', 'repeated'];
const steps = ['tell', 'write', 'keep', 'talk'];
const signs = ['follow', 'contact', 'online', 'people', 'harm'];

/** How many ways to reach the publisher the front has room for. */
const frontContacts = 4;

/** Returns the content of the leaflet: a front for everyone, and a back with every number. */
export function leafletData(site: Site) {
  const contacts = publisherContacts(site);
  return {
    ...frontData(site),
    tell: { heading: tellHeading(site), contacts: contacts.slice(0, frontContacts) },
    back: backData(site),
    ways: {
      heading: site.t('leaflet.ways', { publisher: site.localize(site.brand.name) }),
      contacts: contacts.slice(frontContacts),
    },
  };
}

function frontData(site: Site) {
  const { t, brand, language } = site;
  const origin = brand.domains[language] ?? '';
  const { phone } = site.facts.get('services', 'hl-999');
  return {
    heading: t('leaflet.title'),
    lead: t('leaflet.lead'),
    emergency: {
      call: t('emergency.call', { number: phone?.say ?? '' }),
      now: t('leaflet.now'),
      silent: silentCall(site),
    },
    four: {
      heading: t('leaflet.four'),
      items: letters.map((word) => ({ word: t(`leaflet.${word}`), means: t(`leaflet.${word}-means`) })),
    },
    do: { heading: t('leaflet.do'), items: steps.map((step) => t(`leaflet.do-${step}`)) },
    talk: { heading: t('leaflet.talk'), contacts: talkContacts(site) },
    read: {
      host: new URL(origin).host,
      words: [t('leaflet.read'), t('leaflet.leave')],
      code: qrCode(`${origin}/`),
      alt: t('leaflet.code', { host: new URL(origin).host }),
      stamp: t('leaflet.stamp'),
    },
  };
}

function backData(site: Site) {
  const { t, brand } = site;
  return {
    heading: t('leaflet.call'),
    columns: ['number', 'name', 'when'].map((column) => t(`leaflet.${column}`)),
    online: t('leaflet.online'),
    rows: serviceRows(site),
    signs: { heading: t('leaflet.signs'), items: signs.map((sign) => t(`leaflet.sign-${sign}`)) },
    anyone: t('leaflet.anyone'),
    say: { heading: t('leaflet.say'), words: t('account.opening') },
    publisher: `${t('footer.publisher')} ${site.localize(brand.name)}.`,
    checked: t('leaflet.checked', { date: nonBreaking(oldestCheckDate(site)) }),
  };
}

function tellHeading({ t, brand, localize }: Site): string {
  const publisher = localize(brand.name);
  return t(brand.kind === 'police' ? 'leaflet.tell' : 'leaflet.tell-both', { publisher });
}
