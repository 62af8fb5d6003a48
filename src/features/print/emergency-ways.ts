import { nonBreaking } from '../../facts/phone.ts';
import { servicesFor } from '../../site/services.ts';
import type { Site } from '../../site/site.ts';
import { printedAddress } from './printed-address.ts';

/** What a person in danger needs: nothing else may be printed among it. */
export interface EmergencyWays {
  /** The words to call by voice. */
  call: string;
  /** How to call without speaking. */
  silent: string;
  /** How to reach the same help by signing, typing or texting. */
  deaf: { heading: string; ways: string };
}

/** Returns every way to reach the emergency services, each from its record. */
export function emergencyWays(site: Site): EmergencyWays {
  const { t } = site;
  const { phone } = site.facts.get('services', 'hl-999');
  const call = t('danger.call', { number: phone?.say ?? '' });
  return { call, silent: silentCall(site), deaf: { heading: t('deaf.heading'), ways: deafWays(site) } };
}

/** Returns how to call for help without speaking. */
export function silentCall({ facts, t }: Site): string {
  const { phone } = facts.get('services', 'hl-999');
  const { pressWhenAsked: code } = facts.get('services', 'hl-silent');
  return phone && code ? t('card.silent', { number: phone.say, code }) : '';
}

function deafWays(site: Site): string {
  const { t } = site;
  const services = servicesFor(site, 'emergency').filter(({ needs }) => needs.includes('deaf'));
  const ways = [
    ...services.map(({ signVideo }) => signVideo && t('deaf.sign', { address: printedAddress(signVideo) })),
    ...services.map(
      ({ textphone, name }) =>
        textphone && t('deaf.type', { number: nonBreaking(textphone.say), name: site.localize(name) }),
    ),
    ...services.flatMap(({ text, warning }) =>
      text ? [t('deaf.text', { number: nonBreaking(text.say) }), warning && site.localize(warning)] : [],
    ),
  ].filter(Boolean);
  return ways.join(' ');
}
