import { all, closest, isSeen, isSpoken, squeezed, textOf } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const empty =
  /^(an? )?(image|img|photo|photograph|picture|pic|graphic|icon|logo|alt|alt text|alternative text|description|placeholder|spacer|blank|untitled|chart|graph|diagram|map|banner|figure|submit|button|todo|tbd|x|[a-z]{0,4}[-_ ]?\d+)\.?( \d+)?$/i;
const fileName =
  /\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?)\b|^(img|dsc|image|photo|screenshot)[-_ ]?\d+|^[a-z0-9]+([-_][a-z0-9]+){2,}$/i;
const telling =
  /chart|graph(?!ic)|diagram|infographic|\bmap\b|floor-?plan|qr-?code|timeline|screenshot|results|statistics/i;

/** The alternative of a picture says what the picture says. */
export const imageWords: PageCheck = {
  id: 'image-words',
  wcag: '1.1.1',
  mend: 'Say in alt what the picture tells, or alt="" where it tells nothing.',
  in: once,
  find() {
    return [
      ...all('img, input[type="image"], area, [role="img"]').filter(isSpoken).flatMap(ofImage),
      ...all('figure').flatMap(ofFigure),
    ];
  },
};

function ofImage(element: HTMLElement): Complaint[] {
  const alt = element.getAttribute('alt') ?? element.getAttribute('aria-label');
  const words = squeezed(alt ?? '');
  const isNone = /^(none|presentation)$/.test(element.getAttribute('role') ?? '');
  if (words) return ofWords(element, words, isNone);
  if (alt === null) return [];
  if (element.title && !isNone) return [{ element, what: 'the alternative is empty and the title is not' }];
  return seemsToTell(element)
    ? [{ element, what: 'the picture seems to tell something and its alternative is empty' }]
    : [];
}

function ofWords(element: Element, words: string, isNone: boolean): Complaint[] {
  const longest = 250;
  if (empty.test(words) || fileName.test(words))
    return [{ element, what: `"${words}" does not say what the picture says` }];
  if (isNone) return [{ element, what: 'the picture has words and is said to have none' }];
  return words.length > longest
    ? [{ element, what: `the alternative has ${words.length} letters`, outcome: 'review' }]
    : [];
}

function seemsToTell(element: Element): boolean {
  return (
    telling.test(`${nameOfFile(element)} ${element.className} ${element.id}`) &&
    isSeen(element) &&
    !saidNearby(element)
  );
}

function nameOfFile(element: Element): string {
  return element.getAttribute('src')?.startsWith('data:')
    ? ''
    : (element.getAttribute('src')?.split('/').at(-1) ?? '');
}

function saidNearby(element: Element): boolean {
  const around = closest(element, 'figure, a, button');
  return around !== null && textOf(around).length > 20;
}

/** A figure that speaks of its picture, which has no alternative. */
function ofFigure(figure: HTMLElement): Complaint[] {
  const pictures = all('img', figure);
  const [element] = pictures;
  if (!element || pictures.length > 1 || element.getAttribute('alt') !== '' || !isSpoken(element)) return [];
  return [{ element, what: 'a picture in a figure has no alternative', outcome: 'review' }];
}
