import type { Site } from '../site.ts';
import { type ReportRoute, reportRoute } from './report-routes.ts';

/** An alert of the publisher: words, and one link at most. */
export interface Alert {
  text: string;
  link?: ReportRoute;
}

/** Returns the alerts of a publisher that are active on a day. Pages are static, so that is the day of the build. */
export function activeAlerts(site: Site, day: string): Alert[] {
  return site.brand.alerts
    .filter(({ from, until }) => from <= day && day <= until)
    .map(({ text, link, channel }) => {
      const route = channel
        ? reportRoute(site, channel)
        : link && { label: '', target: { url: link.url, words: site.localize(link.words) } };
      return { text: site.localize(text), ...(route && { link: route }) };
    });
}
