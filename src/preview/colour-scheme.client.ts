/**
 * Shows a page in the colour scheme that its frame is named after, whatever the device prefers: not every browser lets a frame
 * set it, and a page of ours takes the query out of its address. Runs in the preview only.
 */
const colourScheme = window.name === 'dark' ? 'dark' : 'light';

function mediaFor(media: string): string {
  return media.includes(`prefers-color-scheme: ${colourScheme}`) ? 'all' : 'not all';
}

function applyColourScheme(): void {
  document.documentElement.style.colorScheme = colourScheme;
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme'))
        rule.media.mediaText = mediaFor(rule.media.mediaText);
  for (const source of document.querySelectorAll<HTMLSourceElement>('source[media*="color-scheme"]'))
    source.media = mediaFor(source.media);
}

addEventListener('load', applyColourScheme);
applyColourScheme();

export {};
