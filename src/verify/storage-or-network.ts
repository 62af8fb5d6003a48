/**
 * Storage and network APIs. Not included: sessionStorage, in which the exit keeps its state, and BroadcastChannel, by which all tabs
 * leave and which keeps nothing.
 */
const forbidden =
  /\b(?:localStorage|indexedDB|cookieStore|sendBeacon|XMLHttpRequest|WebSocket|EventSource|serviceWorker|RTCPeerConnection|SharedWorker)\b|\bdocument\.cookie\b|\bcaches\.open\b/;

/** Returns the first storage or network API in a script; undefined when there is none. */
export function findStorageOrNetwork(code: string): string | undefined {
  return forbidden.exec(code)?.[0];
}

/** Fix for such a script. */
export const storageOrNetworkFix = 'code that keeps nothing and sends nothing';
