import type { Page } from '../../content/pages.ts';
import type { Site } from '../../site/site.ts';

/** The script that pages with tools for typing load as a file; all others are in the page itself. */
export const typingScript = 'src/features/record/browser/typing.client.ts';

/** The tools for typing that a page can have: the record, the two-minute account, and ticks that go into the account. */
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

/** The beginnings of the keys that each tool needs. */
const keyPrefixes: Record<TypingTool, string[]> = {
  record: ['account', 'entry', 'open', 'out', 'paper', 'picture', 'record', 'typing'],
  account: accountKeyPrefixes,
  check: [...accountKeyPrefixes, 'check'],
};

/** The words of a tool, by key. */
export function typingMessages(site: Site, tool: TypingTool): Record<string, string> {
  const isNeeded = (key: string) =>
    keyPrefixes[tool].some(
      (start) => key.startsWith(`${start}.`) || key.startsWith(`${start}-`) || key === start,
    );
  return Object.fromEntries(site.messageKeys.filter(isNeeded).map((key) => [key, site.t(key)]));
}

/** The tool that a page has, where the publisher offers typing. */
export function typingToolOf(site: Site, page: Page): TypingTool | undefined {
  if (site.brand.typing !== 'offered') return undefined;
  const use = page.body.components.find(({ name }) => name === 'TypeHere');
  return use?.attributes.get('tool') as TypingTool | undefined;
}
