import { behind } from '../in-page/backgrounds.ts';
import { contrast, rgba } from '../in-page/colours.ts';
import { all, isSeen, textOf } from '../in-page/elements.ts';
import type { Complaint, PageCheck } from './check.ts';

const bars =
  '[role="progressbar"] *, [role="meter"] *, [class*="bar" i][style*="width"], [class*="bar" i][style*="height"], [class*="progress" i] > *, [class*="swatch" i], [class*="status-dot" i], [class*="indicator" i]';
const marked = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];
let painted = new Map<HTMLElement, string>();

/** Nothing is lost where a reader's own colours replace those of the page, as in Windows contrast themes. */
export const forcedColours: PageCheck = {
  id: 'forced-colours',
  wcag: '1.4.11',
  mend: 'Draw shapes and states with a border, an outline or text as well: "border: 1px solid transparent" shows there.',
  in: ['forced-light'],
  remember() {
    painted = new Map(
      all('body *')
        .filter((each) => isSeen(each) && rgba(getComputedStyle(each).backgroundColor)[3] > 0)
        .map((each) => [each, getComputedStyle(each).backgroundColor]),
    );
  },
  find() {
    return [...lostShapes(), ...lostFields(), ...lostStates(), ...lostMasks()];
  },
};

/** Things that were a background colour and nothing else. */
function lostShapes(): Complaint[] {
  return all(bars)
    .filter(
      (each) =>
        painted.has(each) &&
        isSeen(each) &&
        textOf(each) === '' &&
        !each.querySelector('svg, img') &&
        !hasEdge(each) &&
        !standsOut(each),
    )
    .map((element) => ({ element, what: 'it is drawn with a background colour only, which is lost' }));
}

/** Fields, boxes to tick and switches without an edge. */
function lostFields(): Complaint[] {
  return all<HTMLInputElement>(
    'input, textarea, select, [role="checkbox"], [role="switch"], [role="radio"], [role="slider"]',
  )
    .filter(
      (each) =>
        isSeen(each) && !/^(image|submit|button|reset|hidden|range|file|color)$/.test(each.type ?? ''),
    )
    .filter(
      (each) => !(/^(checkbox|radio)$/.test(each.type ?? '') && getComputedStyle(each).appearance !== 'none'),
    )
    .filter(
      (each) =>
        !hasEdge(each) &&
        !standsOut(each) &&
        !hasPicture(each) &&
        ![...each.querySelectorAll('*')].some((child) => hasEdge(child) || child.matches('svg')) &&
        !hasEdgeIn(each, '::before') &&
        !hasEdgeIn(each, '::after'),
    )
    .filter((each) => !(each.matches('[role]:not(input)') && textOf(each) !== '' && hasWordsForState(each)))
    .map((element) => ({ element, what: 'the edge of the field is lost' }));
}

/** Pictures keep their colours. */
function hasPicture(element: Element): boolean {
  return ['', '::before', '::after'].some((part) => {
    const { backgroundImage, content } = getComputedStyle(element, part || null);
    return /url\(/.test(backgroundImage + content);
  });
}

function hasWordsForState(each: Element): boolean {
  return /\b(on|off|yes|no)\b|[✓✔☑☐✗]/i.test(textOf(each));
}

/** A chosen thing that looks like those that are not chosen. */
function lostStates(): Complaint[] {
  return marked.flatMap((mark) =>
    all(`[${mark}]:not([${mark}="false"], [type="checkbox"], [type="radio"])`)
      .filter((each) => isSeen(each) && painted.has(each))
      .flatMap((each) => {
        const other = [
          ...(each.parentElement?.parentElement?.querySelectorAll<HTMLElement>(each.localName) ?? []),
        ].find(
          (one) =>
            one !== each && isSeen(one) && (!one.hasAttribute(mark) || one.getAttribute(mark) === 'false'),
        );
        if (!other || painted.get(other) === painted.get(each) || lookOf(other) !== lookOf(each)) return [];
        return [{ element: each, what: 'only its background tells that it is chosen, which is lost' }];
      }),
  );
}

const looks = [
  'color',
  'backgroundColor',
  'borderStyle',
  'borderWidth',
  'outlineStyle',
  'textDecorationLine',
  'fontWeight',
  'content',
  'display',
] as const;

function lookOf(element: Element): string {
  const parts = ['', '::before', '::after'].map((part) => {
    const style = getComputedStyle(element, part || null);
    return looks.map((property) => style[property]).join();
  });
  return [
    ...parts,
    getComputedStyle(element.parentElement ?? element).borderStyle,
    element.querySelectorAll('svg, img').length,
  ].join('|');
}

/** Icons that are a mask over a background colour. */
function lostMasks(): Complaint[] {
  return all('body *').flatMap((element) =>
    ['', '::before', '::after'].flatMap((part): Complaint[] => {
      const style = getComputedStyle(element, part || null);
      if (!isMask(style) || !isSeen(element)) return [];
      const { colours } = behind(element.parentElement ?? element);
      const isGone = colours.every((below) => contrast(rgba(style.backgroundColor), below) < 1.5);
      return isGone ? [{ element, what: 'the icon is a mask over a background colour, which is lost' }] : [];
    }),
  );
}

function isMask(style: CSSStyleDeclaration): boolean {
  const { maskImage, content } = style;
  const isDrawn = maskImage !== 'none' && maskImage !== '' && content !== 'none';
  return isDrawn && style.getPropertyValue('forced-color-adjust') !== 'none';
}

function hasEdge(element: Element): boolean {
  return hasEdgeIn(element, '');
}

function hasEdgeIn(element: Element, part: string): boolean {
  const style = getComputedStyle(element, part || null);
  if (part && style.content === 'none') return false;
  const isDrawn = (kind: string, width: string) =>
    kind !== 'none' && kind !== 'hidden' && Number.parseFloat(width) > 0;
  return (
    isDrawn(style.borderTopStyle, style.borderTopWidth) ||
    isDrawn(style.borderBottomStyle, style.borderBottomWidth) ||
    isDrawn(style.borderLeftStyle, style.borderLeftWidth) ||
    isDrawn(style.outlineStyle, style.outlineWidth)
  );
}

function standsOut(element: Element): boolean {
  const below = behind(element.parentElement ?? element).colours;
  return below.every((each) => contrast(rgba(getComputedStyle(element).backgroundColor), each) >= 3);
}
