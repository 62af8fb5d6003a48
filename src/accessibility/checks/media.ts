import { all, isRendered, textOf } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

/** Films have captions, sound has a transcript, and nothing plays by itself. */
export const media: PageCheck = {
  id: 'media',
  wcag: '1.2.2',
  mend: 'Add a <track kind="captions"> to a film, a transcript beside a sound, and controls; leave autoplay out.',
  in: once,
  find() {
    return all<HTMLMediaElement>('video, audio').flatMap((element): Complaint[] => {
      const what = faultOf(element);
      return what ? [{ element, what }] : [];
    });
  },
};

function faultOf(element: HTMLMediaElement): string | undefined {
  const isSilent = element.muted || element.hasAttribute('muted');
  if (element.autoplay && !isSilent) return 'it plays by itself, with sound';
  if (element.autoplay && !element.controls) return 'it plays by itself and nobody can stop it';
  if (!isRendered(element) || hasWords(element) || isSilent) return undefined;
  return 'it has no captions and no transcript';
}

function hasWords(element: HTMLMediaElement): boolean {
  if (element.querySelector('track[kind="captions"], track[kind="subtitles"]:not([src=""])')) return true;
  const near = element.closest('figure, section, article, div, main') ?? document.body;
  return element.localName === 'audio' && /transcript/i.test(textOf(near));
}
