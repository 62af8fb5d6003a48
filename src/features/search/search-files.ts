/**
 * The placeholder in the search box for the paths of its files. Their names are content hashes, which depend on every
 * rendered page (docs/decisions/064-what-is-written-after-rendering.md), so the build injects them afterwards.
 */
export const searchFilesPlaceholder = 'search-files';
