import { accessibleName } from '../../dom/accessible-name.ts';
import {
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  normalizedText,
  queryAll,
} from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const meaningfulNames =
  /chart|graph(?!ic)|diagram|infographic|\bmap\b|qr-?code|photo|picture|illustration|logo|banner-?text|sign/i;

export const cssPictures: StaticRule = {
  id: 'css-pictures',
  description:
    'No picture in CSS or on a canvas that carries meaning without words: screen readers do not see it.',
  wcag: '1.1.1',
  fix: 'Use <img> with alt, or role="img" with aria-label.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll('body *')
        .filter(
          (element) =>
            isVisibleToScreenReaders(element) &&
            isVisibleOnScreen(element) &&
            lacksTextAlternative(element) &&
            (hasMeaningfulBackground(element) ||
              isUnlabelledGraphic(element) ||
              isImageOnlyCell(element) ||
              isStatusIcon(element)),
        )
        .map((element) => ({ element, message: 'a picture that seems to tell something has no words' })),
    );
  },
};

function lacksTextAlternative(element: HTMLElement): boolean {
  if (
    normalizedText(element) ||
    accessibleName(element) ||
    element.querySelector('img, svg, canvas, [aria-label]')
  )
    return false;
  if (element.closest('a, button, [aria-label], [role="img"], [role="presentation"], [role="none"]'))
    return false;
  return !element.getAttribute('role')?.match(/none|presentation/);
}

function hasMeaningfulBackground(element: HTMLElement): boolean {
  const { backgroundImage, width, height } = getComputedStyle(element);
  if (!backgroundImage.includes('url(') || Number.parseFloat(width) < 24 || Number.parseFloat(height) < 24)
    return false;
  const file = backgroundImage.includes('url("data:') ? '' : backgroundImage;
  return meaningfulNames.test(`${element.className} ${element.id} ${file}`);
}

function isUnlabelledGraphic(element: HTMLElement): boolean {
  if (element.matches('canvas')) return true;
  if (!element.matches('svg, object, embed') || element.matches('svg svg')) return false;
  return meaningfulNames.test(`${element.getAttribute('class')} ${element.id}`);
}

/** Decoration is the same on each item of a list. Where the number of images differs, they convey information. */
function isStatusIcon(element: HTMLElement): boolean {
  const item = element.closest('li, tr, dd');
  if (!item?.parentElement || !isBackgroundIcon(element)) return false;
  const counts = [...item.parentElement.children].map(
    (item) => [...item.querySelectorAll<HTMLElement>('*')].filter(isBackgroundIcon).length,
  );
  return counts.length > 2 && Math.max(...counts) > 1 && new Set(counts).size > 1;
}

function isBackgroundIcon(element: HTMLElement): boolean {
  return (
    element.childNodes.length === 0 &&
    /url\(/.test(getComputedStyle(element).backgroundImage) &&
    isVisibleOnScreen(element) &&
    lacksTextAlternative(element)
  );
}

/** A table cell whose only content is a CSS image, like a tick or a cross. */
function isImageOnlyCell(element: HTMLElement): boolean {
  const cell = element.closest('td');
  if (!cell || normalizedText(cell) !== '' || accessibleName(cell) !== '') return false;
  return ['', '::before', '::after'].some((pseudoElement) => {
    const { backgroundImage, maskImage, content } = getComputedStyle(element, pseudoElement || null);
    return (
      (!pseudoElement || content !== 'none') &&
      /url\(/.test(`${backgroundImage} ${maskImage ?? ''} ${content}`)
    );
  });
}
