/**
 * What the search box holds until the addresses of its files are known. Their names come from their content, and that from
 * every rendered page (docs/decisions/064-what-is-written-after-rendering.md), so the build puts them here afterwards.
 */
export const searchFilesPlaceholder = 'search-files';
