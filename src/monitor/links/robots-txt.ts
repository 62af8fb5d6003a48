/** What a host asks of programs (robots.txt, RFC 9309). */
export interface RobotsRules {
  /** Whether a program may open a path. */
  isAllowed: (path: string) => boolean;
  /** Seconds that the host wants between two questions; 0 when it does not say. */
  crawlDelay: number;
}

interface RobotsGroup {
  agents: string[];
  rules: { allow: boolean; path: string }[];
  crawlDelay: number;
}

/** For a host without such a file. */
export const allowAll: RobotsRules = { isAllowed: () => true, crawlDelay: 0 };

/** Reads the file for a program by the name of its product, like "waymark". What cannot be understood is left out. */
export function parseRobotsTxt(text: string, product: string): RobotsRules {
  const groups = parseGroups(text);
  const named = groups.filter(({ agents }) => agents.includes(product.toLowerCase()));
  const own = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = own.flatMap((group) => group.rules);
  return {
    // The longest rule that fits wins, and of two alike the one that allows.
    isAllowed: (path) => {
      const [best] = rules
        .filter((rule) => matchesPath(rule.path, path))
        .sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow));
      return best?.allow ?? true;
    },
    crawlDelay: Math.max(0, ...own.map(({ crawlDelay }) => crawlDelay)),
  };
}

function parseGroups(text: string): RobotsGroup[] {
  const groups: RobotsGroup[] = [];
  let before = '';
  for (const [name, value] of parseFields(text)) {
    // Names that follow each other share the rules below them.
    if (name === 'user-agent' && before !== name) groups.push({ agents: [], rules: [], crawlDelay: 0 });
    const group = groups.at(-1);
    if (group) addField(group, name, value);
    before = name;
  }
  return groups;
}

function addField(group: RobotsGroup, name: string, value: string): void {
  if (name === 'user-agent') group.agents.push(value.toLowerCase());
  if ((name === 'allow' || name === 'disallow') && value)
    group.rules.push({ allow: name === 'allow', path: value });
  if (name === 'crawl-delay') group.crawlDelay = Number(value) || 0;
}

/** Every line that is a name and a value, without what follows #. */
function parseFields(text: string): [name: string, value: string][] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [plain = ''] = line.split('#');
    const colon = plain.indexOf(':');
    return colon < 0 ? [] : [[plain.slice(0, colon).trim().toLowerCase(), plain.slice(colon + 1).trim()]];
  });
}

/** A rule fits the beginning of a path; * stands for any text, $ for the end. Compared piece by piece, so never slow. */
function matchesPath(rule: string, path: string): boolean {
  const toEnd = rule.endsWith('$');
  const pieces = (toEnd ? rule.slice(0, -1) : rule).split('*');
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const isLast = toEnd && index === rest.length - 1;
    const found = isLast ? path.length - piece.length : path.indexOf(piece, at);
    if (found < at || !path.startsWith(piece, found)) return false;
    at = found + piece.length;
  }
  return !toEnd || at === path.length;
}
