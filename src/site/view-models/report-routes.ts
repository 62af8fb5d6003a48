import type { ReportChannel } from '../../brand/contact-schema.ts';
import type { Hours } from '../../facts/hours.ts';
import { type Phone, toPhone } from '../../facts/phone.ts';
import type { Site } from '../site.ts';

/** One of the publisher's own ways to report, with its words. */
export interface ReportRoute {
  /** What it is, like "Text Midshire Police". */
  label: string;
  target: { number: Phone; by: 'call' | 'text' | 'textphone' } | { url: string; words: string };
  hours?: Hours;
  /** What it cannot do, in sentences. */
  note?: string;
}

/** Whether a report to the publisher through a channel reaches the police. A list of police stations does for any publisher. */
export function reachesPolice({ brand }: Site, channel: ReportChannel): boolean {
  return brand.kind === 'police' || channel === 'stations';
}

/** Returns what a way to report cannot do, of any publisher; empty where there is nothing to warn of. */
export function channelNote({ facts, t }: Site, channel: ReportChannel): string {
  if (channel === 'anonymous') return t('report.anonymous-note');
  if (channel !== 'text') return '';
  return t('report.text-note', { number: facts.get('services', 'hl-999').phone?.say ?? '' });
}

/** Returns the publisher's own way to report through a channel; undefined where the pack has none. */
export function reportRoute(site: Site, channel: ReportChannel): ReportRoute | undefined {
  const route = routeWithoutNote(site, channel);
  const limits = reachesPolice(site, channel) ? '' : site.t('report.not-police');
  const note = [channelNote(site, channel), limits].filter(Boolean).join(' ');
  return route && note ? { ...route, note } : route;
}

function routeWithoutNote(site: Site, channel: ReportChannel): ReportRoute | undefined {
  const { phone, text, textphone, chat, online, anonymous, stations } = site.brand.report;
  const publisher = site.localize(site.brand.name);
  const label = (key: string) => site.t(`report.${key}`, { publisher });
  const byNumber = (number: string | undefined, by: 'call' | 'text' | 'textphone', key: string) =>
    number === undefined ? undefined : { label: label(key), target: { number: toPhone(number), by } };
  const byLink = (url: string | undefined, key: string) =>
    url === undefined ? undefined : { label: label(key), target: { url, words: label(`${key}-link`) } };
  switch (channel) {
    case 'phone':
      return byNumber(phone, 'call', 'own');
    case 'text':
      return byNumber(text, 'text', 'own-text');
    case 'textphone':
      return byNumber(textphone, 'textphone', 'own-textphone');
    case 'chat': {
      const route = byLink(chat?.url, 'chat');
      return route && chat && { ...route, hours: chat.hours };
    }
    case 'online':
      return byLink(online, 'online');
    case 'anonymous':
      return byLink(anonymous, 'anonymous');
    case 'stations':
      return byLink(stations, 'station');
  }
}
