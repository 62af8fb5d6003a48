import type { Service } from '../../facts/kinds/services.ts';
import { nonBreaking } from '../../facts/phone.ts';
import { supportHelplines } from '../../site/services.ts';
import type { Site } from '../../site/site.ts';
import { channelNote } from '../../site/view-models/report-routes.ts';
import { victimCareAudience } from '../../site/view-models/victim-care.ts';
import { alwaysForAnyone, localServices, nationsNote } from './printed-services.ts';

/** A number for a time without danger. */
export interface PrintedNumber {
  number: string;
  /** For a card that another person may find: it does not reveal the subject. */
  label: string;
  /** For a sheet that says what it is about. */
  name: string;
  /** What to know before calling. */
  note: string;
}

/** Returns the number for emergencies as it is printed. */
export function emergencyNumber({ facts }: Site): string {
  return nonBreaking(facts.get('services', 'hl-999').phone?.say ?? '');
}

/** Returns the numbers for a time without danger: that of the police first, then the publisher's for texts, then the helplines. */
export function calmNumbers(site: Site): PrintedNumber[] {
  const { t, facts } = site;
  const police = facts.get('services', 'hl-101').phone?.say;
  const always = alwaysForAnyone(site);
  const byDay = supportHelplines(site).slice(0, 1);
  const advocate = localServices(site).filter(({ phone }) => phone);
  return [
    ...printed(police, { label: t('card.later'), name: t('leaflet.by-police'), note: '' }),
    ...textNumber(site),
    ...byDay.filter((service) => !always.includes(service)).flatMap((each) => ofService(site, each, 'talk')),
    ...advocate.slice(0, 1).flatMap((each) => ofService(site, each, 'local')),
    ...ownNumbers(site),
    ...always.flatMap((each) =>
      ofService(site, each, each.needs.includes('distress') ? 'distress' : 'always'),
    ),
  ];
}

function textNumber(site: Site): PrintedNumber[] {
  const { t, brand } = site;
  const name = t('report.own-text', { publisher: site.localize(brand.name) });
  return printed(brand.report.text, { label: t('card.text'), name, note: channelNote(site, 'text') });
}

/** The publisher's numbers to talk: on a police force 101 is the first. */
function ownNumbers(site: Site): PrintedNumber[] {
  const { t, brand } = site;
  const { report, victims, kind } = brand;
  const publisher = site.localize(brand.name);
  const first = {
    label: t('card.own'),
    name: t('leaflet.by-phone', { publisher }),
    note: t('report.not-police'),
  };
  const care = victims && {
    label: t('card.care'),
    name: site.localize(victims.name),
    note: `${victimCareAudience(site)}.`,
  };
  return [
    ...(kind === 'police' ? [] : printed(report.phone, first)),
    ...(care ? printed(victims.phone, care) : []),
  ];
}

function ofService(site: Site, { phone, name, nations }: Service, key: string): PrintedNumber[] {
  const note = nationsNote(site, nations);
  const label = site.t(`card.${key}`);
  return printed(phone?.say, { label: note ? `${label} (${note})` : label, name: site.localize(name), note });
}

function printed(number: string | undefined, words: Omit<PrintedNumber, 'number'>): PrintedNumber[] {
  return number ? [{ number: nonBreaking(number), ...words }] : [];
}
