import { isRendered, queryAll } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

/** Finds videos whose caption file has no cue or cannot be loaded. */
export async function findEmptyCaptionTracks(): Promise<ElementResult[]> {
  const tracks = queryAll<HTMLTrackElement>('video track[kind="captions"], video track[kind="subtitles"]');
  const results: ElementResult[] = [];
  for (const track of tracks) {
    const video = track.closest('video');
    if (
      !video ||
      !isRendered(video) ||
      video.muted ||
      new URL(track.src, location.href).origin !== location.origin
    )
      continue;
    if (await isEmptyCaptionFile(track.src))
      results.push(toResult({ element: track, message: 'the file of captions holds none' }));
  }
  return results;
}

async function isEmptyCaptionFile(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    return !response.ok || !(await response.text()).includes('-->');
  } catch {
    // The Content Security Policy of the page may block the request.
    return false;
  }
}
