import { maxShownLength } from './limits.ts';

/**
 * Escapes untrusted text for a terminal: control characters become question marks, and long text is truncated to `maxLength`
 * characters.
 */
export function escapeTerminal(text: string, maxLength = maxShownLength): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const escaped = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?');
  return escaped.length > maxLength ? `${escaped.slice(0, maxLength)}…` : escaped;
}
