import {
  closestInFlatTree,
  collapseWhitespace,
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  normalizedText,
  queryAll,
} from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const placeholderAlt =
  /^(an? )?(image|img|photo|photograph|picture|pic|graphic|icon|logo|alt|alt text|alternative text|description|placeholder|spacer|blank|untitled|chart|graph|diagram|map|banner|figure|submit|button|todo|tbd|x|[a-z]{0,4}[-_ ]?\d+)\.?( \d+)?$/i;
const fileNamePattern =
  /\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?)\b|^(img|dsc|image|photo|screenshot)[-_ ]?\d+|^[a-z0-9]+([-_][a-z0-9]+){2,}$/i;
const informativeNames =
  /chart|graph(?!ic)|diagram|infographic|\bmap\b|floor-?plan|qr-?code|timeline|screenshot|results|statistics/i;

export const imageWords: StaticRule = {
  id: 'image-words',
  description:
    'No picture without an alternative that says what it says: readers who do not see it would miss it.',
  wcag: '1.1.1',
  fix: 'Say in alt what the picture tells, or alt="" where it tells nothing.',
  settings: defaultSettingOnly,
  check(_, report) {
    report([
      ...queryAll('img, input[type="image"], area, [role="img"]')
        .filter(isVisibleToScreenReaders)
        .flatMap(checkImage),
      ...queryAll('figure').flatMap(checkFigure),
    ]);
  },
};

function checkImage(element: HTMLElement): Violation[] {
  const alt = element.getAttribute('alt') ?? element.getAttribute('aria-label');
  const altText = collapseWhitespace(alt ?? '');
  const isNone = /^(none|presentation)$/.test(element.getAttribute('role') ?? '');
  if (altText) return checkAltText(element, altText, isNone);
  if (alt === null) return [];
  if (element.title && !isNone)
    return [{ element, message: 'the alternative is empty and the title is not' }];
  return seemsInformative(element)
    ? [{ element, message: 'the picture seems to tell something and its alternative is empty' }]
    : [];
}

function checkAltText(element: Element, altText: string, isNone: boolean): Violation[] {
  const maxLength = 250;
  if (placeholderAlt.test(altText) || fileNamePattern.test(altText))
    return [{ element, message: `"${altText}" does not say what the picture says` }];
  if (isNone) return [{ element, message: 'the picture has words and is said to have none' }];
  return altText.length > maxLength
    ? [{ element, message: `the alternative has ${altText.length} letters`, outcome: 'review' }]
    : [];
}

function seemsInformative(element: Element): boolean {
  return (
    informativeNames.test(`${imageFileName(element)} ${element.className} ${element.id}`) &&
    isVisibleOnScreen(element) &&
    !isDescribedNearby(element)
  );
}

function imageFileName(element: Element): string {
  return element.getAttribute('src')?.startsWith('data:')
    ? ''
    : (element.getAttribute('src')?.split('/').at(-1) ?? '');
}

function isDescribedNearby(element: Element): boolean {
  const container = closestInFlatTree(element, 'figure, a, button');
  return container !== null && normalizedText(container).length > 20;
}

/** A figure with a caption whose image has no text alternative. */
function checkFigure(figure: HTMLElement): Violation[] {
  const pictures = queryAll('img', figure);
  const [element] = pictures;
  if (
    !element ||
    pictures.length > 1 ||
    element.getAttribute('alt') !== '' ||
    !isVisibleToScreenReaders(element)
  )
    return [];
  return [{ element, message: 'a picture in a figure has no alternative', outcome: 'review' }];
}
