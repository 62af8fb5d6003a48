import type { Site } from '../site.ts';

type Alert = Site['brand']['alerts'][number];

/** Returns the alerts of a publisher that are active on a day. Pages are static, so that is the day of the build. */
export function activeAlerts({ brand }: Site, day: string): Alert[] {
  return brand.alerts.filter(({ from, until }) => from <= day && day <= until);
}
