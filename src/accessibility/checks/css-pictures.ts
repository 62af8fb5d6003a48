import { all, isSeen, isSpoken, textOf } from '../in-page/elements.ts';
import { nameOf } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

const telling =
  /chart|graph(?!ic)|diagram|infographic|\bmap\b|qr-?code|photo|picture|illustration|logo|banner-?text|sign/i;

/** A picture of the style sheet, or drawn by script, that tells something has words too. */
export const cssPictures: PageCheck = {
  id: 'css-pictures',
  wcag: '1.1.1',
  mend: 'Use <img> with alt, or role="img" with aria-label.',
  in: once,
  find() {
    return all('body *')
      .filter(
        (element) =>
          isSpoken(element) &&
          isSeen(element) &&
          isWordless(element) &&
          (hasPicture(element) || isDrawn(element) || isMark(element) || isOneOfSigns(element)),
      )
      .map((element) => ({ element, what: 'a picture that seems to tell something has no words' }));
  },
};

function isWordless(element: HTMLElement): boolean {
  if (textOf(element) || nameOf(element) || element.querySelector('img, svg, canvas, [aria-label]'))
    return false;
  if (element.closest('a, button, [aria-label], [role="img"], [role="presentation"], [role="none"]'))
    return false;
  return !element.getAttribute('role')?.match(/none|presentation/);
}

function hasPicture(element: HTMLElement): boolean {
  const { backgroundImage, width, height } = getComputedStyle(element);
  if (!backgroundImage.includes('url(') || Number.parseFloat(width) < 24 || Number.parseFloat(height) < 24)
    return false;
  const file = backgroundImage.includes('url("data:') ? '' : backgroundImage;
  return telling.test(`${element.className} ${element.id} ${file}`);
}

function isDrawn(element: HTMLElement): boolean {
  if (element.matches('canvas')) return true;
  if (!element.matches('svg, object, embed') || element.matches('svg svg')) return false;
  return telling.test(`${element.getAttribute('class')} ${element.id}`);
}

/** Ornament comes with each item of a list alike. Where one item has two pictures and another has none, they tell something. */
function isOneOfSigns(element: HTMLElement): boolean {
  const item = element.closest('li, tr, dd');
  if (!item?.parentElement || !isSign(element)) return false;
  const counts = [...item.parentElement.children].map(
    (each) => [...each.querySelectorAll<HTMLElement>('*')].filter(isSign).length,
  );
  return counts.length > 2 && Math.max(...counts) > 1 && new Set(counts).size > 1;
}

function isSign(element: HTMLElement): boolean {
  return (
    element.childNodes.length === 0 &&
    /url\(/.test(getComputedStyle(element).backgroundImage) &&
    isSeen(element) &&
    isWordless(element)
  );
}

/** A cell of a table that holds nothing but a picture of the style sheet, like a tick or a cross. */
function isMark(element: HTMLElement): boolean {
  const cell = element.closest('td');
  if (!cell || textOf(cell) !== '' || nameOf(cell) !== '') return false;
  return ['', '::before', '::after'].some((part) => {
    const { backgroundImage, maskImage, content } = getComputedStyle(element, part || null);
    return (!part || content !== 'none') && /url\(/.test(`${backgroundImage} ${maskImage ?? ''} ${content}`);
  });
}
