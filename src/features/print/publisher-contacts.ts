import { nonBreaking } from '../../facts/phone.ts';
import type { Site } from '../../site/site.ts';
import { channelNote } from '../../site/view-models/report-routes.ts';
import { victimCareAudience } from '../../site/view-models/victim-care.ts';
import { printedAddress } from './printed-address.ts';
import { printedHours } from './printed-hours.ts';

/** A way to reach help: what to dial or type, whose it is, and what to know first. */
export interface PrintedContact {
  /** A number, or one or more addresses. */
  values: string[];
  /** The values are addresses: longer than a number, and they may break across lines. */
  isAddress: boolean;
  name: string;
  note: string;
}

/** Returns every way to reach the police, the most useful first: those of a publisher that is the police are among them. */
export function policeContacts(site: Site): PrintedContact[] {
  const { t } = site;
  const { report, kind } = site.brand;
  const police = site.facts.get('services', 'hl-101');
  const byVoice = number(police.phone?.say, t('leaflet.by-police'), t('leaflet.by-police-note'));
  const typed = (value = police.textphone?.say) =>
    number(value, t('leaflet.by-textphone'), t('leaflet.by-textphone-note'));
  if (kind !== 'police')
    return [...byVoice, ...typed(), ...address(report.stations, t('report.station-link'), '')];
  return [
    ...byVoice,
    ...byText(site),
    ...careNumber(site),
    ...byPhone(site),
    ...typed(report.textphone),
    ...careTextphone(site),
    ...reportAddresses(site),
    ...address(report.stations, t('leaflet.by-station'), ''),
    ...careAddresses(site),
  ];
}

/** Returns every way to reach a publisher that is not the police. None of them tells the police. */
export function otherContacts(site: Site): PrintedContact[] {
  const { t } = site;
  const { report, kind } = site.brand;
  if (kind === 'police') return [];
  return [
    ...byPhone(site),
    ...careNumber(site),
    ...byText(site),
    ...reportAddresses(site),
    ...number(report.textphone, t('leaflet.by-textphone'), t('leaflet.by-textphone-note')),
    ...careTextphone(site),
    ...careAddresses(site),
  ];
}

function byText(site: Site): PrintedContact[] {
  const { t, brand } = site;
  const note = [t('leaflet.by-text-note'), channelNote(site, 'text')].join(' ');
  return number(brand.report.text, t('leaflet.by-text'), note);
}

/** The number for a first call. A note tells it apart from that of the care of victims, which may bear the same name. */
function byPhone({ t, brand, localize }: Site): PrintedContact[] {
  const publisher = localize(brand.name);
  const hasTwin = brand.victims?.phone && localize(brand.victims.name) === publisher;
  const note = hasTwin ? t('leaflet.by-phone-note') : '';
  return number(brand.report.phone, t('leaflet.by-phone', { publisher }), note);
}

function reportAddresses(site: Site): PrintedContact[] {
  const { t, brand } = site;
  const { chat, online, anonymous } = brand.report;
  return [
    ...address(online, t('leaflet.by-form'), t('leaflet.by-form-note')),
    ...address(chat?.url, t('leaflet.by-chat'), chat ? printedHours(site, chat.hours) : ''),
    ...address(anonymous, t('leaflet.by-anonymous'), channelNote(site, 'anonymous')),
  ];
}

function careNumber(site: Site): PrintedContact[] {
  const { victims } = site.brand;
  if (!victims) return [];
  const hours = victims.hours ? [printedHours(site, victims.hours)] : [];
  return number(
    victims.phone,
    site.localize(victims.name),
    [`${victimCareAudience(site)}.`, ...hours].join(' '),
  );
}

function careTextphone(site: Site): PrintedContact[] {
  const { victims } = site.brand;
  if (!victims) return [];
  const note = `${victimCareAudience(site)}. ${site.t('leaflet.by-textphone-note')}`;
  return number(victims.textphone, site.localize(victims.name), note);
}

function careAddresses(site: Site): PrintedContact[] {
  const { victims } = site.brand;
  if (!victims) return [];
  const { email, website } = victims;
  const values = [email, website].flatMap((each) => (each ? [printedAddress(each)] : []));
  const name = site.localize(victims.name);
  return values.length > 0 ? [{ values, isAddress: true, name, note: `${victimCareAudience(site)}.` }] : [];
}

function number(value: string | undefined, name: string, note: string): PrintedContact[] {
  return value ? [{ values: [nonBreaking(value)], isAddress: false, name, note }] : [];
}

function address(url: string | undefined, name: string, note: string): PrintedContact[] {
  return url ? [{ values: [printedAddress(url)], isAddress: true, name, note }] : [];
}
