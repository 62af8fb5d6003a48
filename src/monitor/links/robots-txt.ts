import robotsParser from 'robots-parser';

/** What a host asks of programs (robots.txt, RFC 9309). */
export interface RobotsRules {
  /** Whether a program may open a path. */
  isAllowed: (path: string) => boolean;
  /** Seconds that the host wants between two requests; 0 when it does not say. */
  crawlDelay: number;
}

/** For a host without such a file. */
export const allowAll: RobotsRules = { isAllowed: () => true, crawlDelay: 0 };

/** The rules are those of one host whose name does not matter here: the caller keeps a set for each. */
const origin = 'https://host.invalid';

/** Reads the file for a program by the name of its product, like "waymark". What cannot be understood is left out. */
export function parseRobotsTxt(text: string, product: string): RobotsRules {
  const robots = robotsParser(`${origin}/robots.txt`, text);
  return {
    isAllowed: (path) => robots.isAllowed(origin + path, product) ?? true,
    crawlDelay: Math.max(0, robots.getCrawlDelay(product) ?? 0),
  };
}
