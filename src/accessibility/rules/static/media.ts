import { isRendered, normalizedText, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const media: StaticRule = {
  id: 'media',
  description:
    'No video without captions, no sound without a transcript, and no autoplay: people who do not hear would miss it, and people who do could not hear their screen reader.',
  wcag: '1.2.2',
  fix: 'Add a <track kind="captions"> to a film, a transcript beside a sound, and controls; leave autoplay out.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll<HTMLMediaElement>('video, audio').flatMap((element): Violation[] => {
        const message = mediaMessage(element);
        return message ? [{ element, message }] : [];
      }),
    );
  },
};

function mediaMessage(element: HTMLMediaElement): string | undefined {
  const isSilent = element.muted || element.hasAttribute('muted');
  if (element.autoplay && !isSilent) return 'it plays by itself, with sound';
  if (element.autoplay && !element.controls) return 'it plays by itself and nobody can stop it';
  if (!isRendered(element) || hasTextAlternative(element) || isSilent) return undefined;
  return 'it has no captions and no transcript';
}

function hasTextAlternative(element: HTMLMediaElement): boolean {
  if (element.querySelector('track[kind="captions"], track[kind="subtitles"]:not([src=""])')) return true;
  const container = element.closest('figure, section, article, div, main') ?? document.body;
  return element.localName === 'audio' && /transcript/i.test(normalizedText(container));
}
