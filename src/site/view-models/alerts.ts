import type { Site } from '../site.ts';

type Alert = Site['brand']['alerts'][number];

/** The alerts of a publisher that hold on a day. Pages are static, so the day is the one on which they were built. */
export function activeAlerts({ brand }: Site, day: string): Alert[] {
  return brand.alerts.filter(({ from, until }) => from <= day && day <= until);
}
