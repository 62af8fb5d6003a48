/**
 * Shows a page in the scheme that its address asks for, whatever the device prefers: a frame cannot be told otherwise in
 * every browser. Runs in the preview only.
 */
const scheme = location.search.includes('dark') ? 'dark' : 'light';

function isAsked(media: string): string {
  return media.includes(`prefers-color-scheme: ${scheme}`) ? 'all' : 'not all';
}

function dress(): void {
  document.documentElement.style.colorScheme = scheme;
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme'))
        rule.media.mediaText = isAsked(rule.media.mediaText);
  for (const source of document.querySelectorAll<HTMLSourceElement>('source[media*="color-scheme"]'))
    source.media = isAsked(source.media);
}

// The authoring server adds and changes style sheets while the page is open.
new MutationObserver(dress).observe(document.head, { childList: true, subtree: true });
addEventListener('load', dress);
dress();

export {};
