import { nonBreaking } from '../../facts/phone.ts';
import type { Site } from '../../site/site.ts';
import { emergencyWays } from './emergency-ways.ts';
import { oldestCheckDate, serviceRows, talkContacts } from './printed-services.ts';
import { otherContacts, type PrintedContact, policeContacts } from './publisher-contacts.ts';
import { qrCode } from './qr-code.ts';

const letters = ['fixated', 'obsessive', 'unwanted', 'repeated'];
const steps = ['tell', 'write', 'keep', 'talk'];
const signs = ['follow', 'contact', 'online', 'people', 'harm'];

/** How many ways to reach the police and the publisher the front has room for. */
const frontContacts = 4;

/** Contacts below a heading, with what holds for all of them. */
interface ContactSection {
  heading: string;
  note: string;
  contacts: PrintedContact[];
}

/** Returns the content of the leaflet: a front for everyone, and a back with every number. */
export function leafletData(site: Site) {
  return { ...frontData(site), ...tellData(site), back: backData(site) };
}

/** The ways to tell the police, and apart from them those of a publisher that is not the police: first the front's, then the others. */
function tellData(site: Site): { tell: ContactSection[]; ways: ContactSection } {
  const { t } = site;
  const publisher = site.localize(site.brand.name);
  const [police, other] = [policeContacts(site), otherContacts(site)];
  const isPolice = site.brand.kind === 'police';
  const note = isPolice ? '' : t('report.not-police');
  const [own, room] = isPolice ? [police, frontContacts] : [other, frontContacts - police.length];
  const tellPolice = { heading: t('leaflet.tell-police'), note: '', contacts: police };
  const tellPublisher = { heading: t('leaflet.tell', { publisher }), note, contacts: own.slice(0, room) };
  return {
    tell: [...(isPolice ? [] : [tellPolice]), tellPublisher].filter(({ contacts }) => contacts.length > 0),
    ways: { heading: t('leaflet.ways', { publisher }), note, contacts: own.slice(room) },
  };
}

function frontData(site: Site) {
  const { t, brand, language } = site;
  const origin = brand.domains[language] ?? '';
  return {
    heading: t('leaflet.title'),
    lead: t('leaflet.lead'),
    emergency: { ...emergencyWays(site), now: t('leaflet.now') },
    four: {
      heading: t('leaflet.four'),
      items: letters.map((word) => ({ word: t(`leaflet.${word}`), means: t(`leaflet.${word}-means`) })),
      note: t('leaflet.four-note'),
    },
    do: { heading: t('leaflet.do'), items: steps.map((step) => t(`leaflet.do-${step}`)) },
    talk: [{ heading: t('leaflet.talk'), note: '', contacts: talkContacts(site) }],
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
