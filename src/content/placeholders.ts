/** Returns words that tell an author what to write in their place. A rule refuses the page until they are replaced. */
export function placeholder(words: string): string {
  return `[[${words}]]`;
}

/** Returns the placeholders in a text, with their brackets. */
export function findPlaceholders(text: string): string[] {
  return text.match(/\[\[.*?(?:\]\]|$)/gs) ?? [];
}
