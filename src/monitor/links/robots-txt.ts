import robotsParser from 'robots-parser';

/** The robots.txt rules of a host (RFC 9309). */
export interface RobotsRules {
  /** Whether a crawler may request a path. */
  isAllowed: (path: string) => boolean;
  /** Crawl-delay in seconds; 0 when not set. */
  crawlDelay: number;
}

/** Rules of a host without robots.txt. */
export const allowAll: RobotsRules = { isAllowed: () => true, crawlDelay: 0 };

/** Placeholder origin, which the parser requires; callers keep the rules of each host apart. */
const origin = 'https://host.invalid';

/** Parses robots.txt for a product token, like "waymark". Ignores invalid lines. */
export function parseRobotsTxt(text: string, product: string): RobotsRules {
  const robots = robotsParser(`${origin}/robots.txt`, text);
  return {
    isAllowed: (path) => robots.isAllowed(origin + path, product) ?? true,
    crawlDelay: Math.max(0, robots.getCrawlDelay(product) ?? 0),
  };
}
