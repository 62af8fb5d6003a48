/**
 * Escapes untrusted text for a terminal: control characters become question marks, and long text is truncated to `most`
 * characters.
 */
export function escapeTerminal(text: string, most = 300): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?');
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}
