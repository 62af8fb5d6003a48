/** Storage and network APIs. sessionStorage is not included: the exit keeps its state in it. */
const forbidden =
  /\b(?:localStorage|indexedDB|cookieStore|sendBeacon|XMLHttpRequest|WebSocket|EventSource|serviceWorker|RTCPeerConnection|SharedWorker|BroadcastChannel)\b|\bdocument\.cookie\b|\bcaches\.open\b/;

/** Returns the first storage or network API in a script; undefined when there is none. */
export function findStorageOrNetwork(code: string): string | undefined {
  return forbidden.exec(code)?.[0];
}

/** Fix for such a script. */
export const storageOrNetworkFix = 'code that keeps nothing and sends nothing';
