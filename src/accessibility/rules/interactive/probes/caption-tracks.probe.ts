import { isRendered, queryAll } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

/** Films whose file of captions holds none, or cannot be had. */
export async function findEmptyCaptionTracks(): Promise<ElementResult[]> {
  const tracks = queryAll<HTMLTrackElement>('video track[kind="captions"], video track[kind="subtitles"]');
  const found: ElementResult[] = [];
  for (const track of tracks) {
    const film = track.closest('video');
    if (
      !film ||
      !isRendered(film) ||
      film.muted ||
      new URL(track.src, location.href).origin !== location.origin
    )
      continue;
    if (await isEmptyCaptionFile(track.src))
      found.push(toResult({ element: track, message: 'the file of captions holds none' }));
  }
  return found;
}

async function isEmptyCaptionFile(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address);
    return !answer.ok || !(await answer.text()).includes('-->');
  } catch {
    // A page may forbid it.
    return false;
  }
}
