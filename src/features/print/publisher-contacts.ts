import { nonBreaking } from '../../facts/phone.ts';
import type { Site } from '../../site/site.ts';
import { printedHours } from './printed-hours.ts';

/** A way to reach help: what to dial or type, whose it is, and what to know first. */
export interface PrintedContact {
  value: string;
  /** The value is an address: longer than a number, and it may break across lines. */
  isAddress: boolean;
  name: string;
  note: string;
}

/** Returns every way to reach the police and the publisher, the most useful first. */
export function publisherContacts(site: Site): PrintedContact[] {
  return [...reportNumbers(site), ...reportAddresses(site), ...victimAddresses(site)];
}

function reportNumbers(site: Site): PrintedContact[] {
  const { t, brand } = site;
  const { report, victims } = brand;
  const police = site.facts.get('services', 'hl-101');
  const typed = report.textphone ?? police.textphone?.say;
  const care = victims ? site.localize(victims.name) : '';
  const hours = victims?.hours ? printedHours(site, victims.hours) : '';
  return [
    ...number(police.phone?.say, t('leaflet.by-police'), t('leaflet.by-police-note')),
    ...number(report.text, t('leaflet.by-text'), t('leaflet.by-text-note')),
    ...number(victims?.phone, care, hours),
    ...number(report.phone, t('leaflet.by-phone', { publisher: site.localize(brand.name) }), ''),
    ...number(typed, t('leaflet.by-textphone'), t('leaflet.by-textphone-note')),
    ...number(victims?.textphone, care, t('leaflet.by-textphone-note')),
  ];
}

function reportAddresses(site: Site): PrintedContact[] {
  const { t, brand } = site;
  const { chat, online, anonymous, stations } = brand.report;
  return [
    ...address(online, t('leaflet.by-form'), ''),
    ...address(chat?.url, t('leaflet.by-chat'), chat ? printedHours(site, chat.hours) : ''),
    ...address(anonymous, t('leaflet.by-anonymous'), t('report.anonymous-note')),
    ...address(stations, t('leaflet.by-station'), ''),
  ];
}

function victimAddresses(site: Site): PrintedContact[] {
  const { victims } = site.brand;
  if (!victims) return [];
  const name = site.localize(victims.name);
  return [...address(victims.email, name, ''), ...address(victims.website, name, '')];
}

function number(value: string | undefined, name: string, note: string): PrintedContact[] {
  return value ? [{ value: nonBreaking(value), isAddress: false, name, note }] : [];
}

function address(url: string | undefined, name: string, note: string): PrintedContact[] {
  return url ? [{ value: printedAddress(url), isAddress: true, name, note }] : [];
}

/** Returns an address as people type it: without the scheme and the last slash. */
export function printedAddress(url: string): string {
  return url.replace(/^https:\/\//, '').replace(/\/$/, '');
}
