import type { Page } from '../../content/pages.ts';
import type { Site } from '../../site/site.ts';

/** The typing tools: the record, the two-minute account, and the checklist for the account. */
export type TypingTool = 'record' | 'account' | 'check';

const accountKeyPrefixes = [
  'account',
  'out.copied',
  'out.copy',
  'out.failed',
  'out.html',
  'out.not-copied',
  'out.print',
  'out.saved',
  'out.explain',
  'paper',
  'typing',
];

/** The message key prefixes of each tool. */
const keyPrefixes: Record<TypingTool, string[]> = {
  record: ['account', 'entry', 'open', 'out', 'paper', 'picture', 'record', 'typing'],
  account: accountKeyPrefixes,
  check: [...accountKeyPrefixes, 'check'],
};

/** Returns the messages of a tool, by key. */
export function typingMessages(site: Site, tool: TypingTool): Record<string, string> {
  const isNeeded = (key: string) =>
    keyPrefixes[tool].some(
      (prefix) => key.startsWith(`${prefix}.`) || key.startsWith(`${prefix}-`) || key === prefix,
    );
  return Object.fromEntries(site.messageKeys.filter(isNeeded).map((key) => [key, site.t(key)]));
}

/** Returns the typing tool of a page, where the publisher offers typing. */
export function typingToolOf(site: Site, page: Page): TypingTool | undefined {
  if (site.brand.typing !== 'offered') return undefined;
  const use = page.body.components.find(({ name }) => name === 'TypeHere');
  return use?.attributes.get('tool') as TypingTool | undefined;
}
