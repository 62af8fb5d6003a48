/** Limits for one response; no file of a site is nearly as large. */
export const requestLimits = { timeoutSeconds: 20, maxBytes: 20_000_000 };
/** Delays before the second and third attempt. In milliseconds. */
export const retryDelaysMs = [500, 3000];
/** Concurrent requests, like a browser's. */
export const maxConcurrentRequests = 4;
/** Failed requests at which the check aborts. */
export const minFailuresToAbort = 5;
/** Days before expiry by which a certificate should have been renewed. */
export const minCertificateDays = 14;
/** Age of a response that must not be cached, in seconds. The CloudFront template caches for a minute. */
export const maxAgeSeconds = 300;
/** A year of Strict-Transport-Security. The preload list of browsers asks for two. In seconds. */
export const minHstsMaxAge = 31_536_000;
/** Addresses with the same issue that are listed one by one. */
export const maxListedAddresses = 3;
/** Diagnostics about content. */
export const maxContentDiagnostics = 12;
/** The share of a site's pages that differ in another build. */
export const minShareOfAnotherBuild = 0.5;
/** A page that is smaller fits into one packet, and gains nothing from compression. In bytes. */
export const minCompressibleBytes = 1400;
/** Untrusted text on a terminal, unless the caller has a limit of its own. In characters. */
export const maxShownLength = 300;
/** Bytes that are shown before the first difference of a file, and after it. */
export const maxContextBefore = 20;
export const maxContextAfter = 60;
