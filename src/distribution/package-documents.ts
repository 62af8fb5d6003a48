import path from 'node:path';

/** A link or picture of Markdown with a relative target; the fragment is left out of the target. */
const relativeLink = /!?\[([^\]]*)\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)\s]*)?\)/g;

/**
 * Returns a document with its links to files outside the package as plain text: decisions and example packs are in the repository
 * only. `file` is its path, and `packed` are the files of the package, all from the root of the project.
 */
export function withoutMissingLinks(text: string, file: string, packed: readonly string[]): string {
  return text.replaceAll(relativeLink, (link, words: string, target: string) => {
    const linked = path.posix.join(path.posix.dirname(file), target).replace(/\/$/, '');
    return packed.some((each) => each === linked || each.startsWith(`${linked}/`)) ? link : words;
  });
}
