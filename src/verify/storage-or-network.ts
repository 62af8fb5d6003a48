/** What keeps something in a browser or sends it. What a tab remembers of an exit is all that may be kept. */
const forbidden =
  /\b(?:localStorage|indexedDB|cookieStore|sendBeacon|XMLHttpRequest|WebSocket|EventSource|serviceWorker|RTCPeerConnection|SharedWorker|BroadcastChannel)\b|\bdocument\.cookie\b|\bcaches\.open\b/;

/** The first name of storage or network in a script; undefined for a script that uses neither. */
export function findStorageOrNetwork(code: string): string | undefined {
  return forbidden.exec(code)?.[0];
}

/** What to do about such a script. */
export const storageOrNetworkFix = 'code that keeps nothing and sends nothing';
