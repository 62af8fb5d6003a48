/** A file that is precompressed: smaller ones fit into one packet. In bytes. */
export const minPrecompressBytes = 500;
/** How long the cache keeps a precompressed file that no build uses. In milliseconds. */
export const maxCacheAgeMs = 30 * 24 * 60 * 60 * 1000;
