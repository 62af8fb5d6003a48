import type { Found } from '../finding.ts';
import { all, isRendered } from './elements.ts';
import { described } from './run.ts';

/** Films whose file of captions holds none, or cannot be had. */
export async function emptyCaptions(): Promise<Found[]> {
  const tracks = all<HTMLTrackElement>('video track[kind="captions"], video track[kind="subtitles"]');
  const found: Found[] = [];
  for (const track of tracks) {
    const film = track.closest('video');
    if (
      !film ||
      !isRendered(film) ||
      film.muted ||
      new URL(track.src, location.href).origin !== location.origin
    )
      continue;
    if (await isEmpty(track.src))
      found.push(described({ element: track, what: 'the file of captions holds none' }));
  }
  return found;
}

async function isEmpty(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address);
    return !answer.ok || !(await answer.text()).includes('-->');
  } catch {
    // A page may forbid it.
    return false;
  }
}
