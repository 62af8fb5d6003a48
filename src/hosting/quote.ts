/** Returns a double-quoted string in the syntax of Apache, Caddy and nginx. */
export function quote(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}
