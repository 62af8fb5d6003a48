import { backdropOf } from '../../dom/backdrop.ts';
import { contrastRatio, parseColour } from '../../dom/colours.ts';
import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import type { StaticRule } from '../static-rule.ts';

const meterSelector =
  '[role="progressbar"] *, [role="meter"] *, [class*="bar" i][style*="width"], [class*="bar" i][style*="height"], [class*="progress" i] > *, [class*="swatch" i], [class*="status-dot" i], [class*="indicator" i]';
const stateAttributes = ['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'];
let initialBackgrounds = new Map<HTMLElement, string>();

export const forcedColours: StaticRule = {
  id: 'forced-colours',
  description:
    'Nothing that disappears in forced colours, such as Windows contrast themes: people who need them would miss it.',
  wcag: '1.4.11',
  fix: 'Draw shapes and states with a border, an outline or text as well: "border: 1px solid transparent" shows there.',
  settings: ['forced-light'],
  captureInitialState() {
    initialBackgrounds = new Map(
      queryAll('body *')
        .filter(
          (each) => isVisibleOnScreen(each) && parseColour(getComputedStyle(each).backgroundColor)[3] > 0,
        )
        .map((each) => [each, getComputedStyle(each).backgroundColor]),
    );
  },
  check(_, report) {
    report([...lostShapes(), ...lostFields(), ...lostStates(), ...lostMaskIcons()]);
  },
};

/** Things that were a background colour and nothing else. */
function lostShapes(): Violation[] {
  return queryAll(meterSelector)
    .filter(
      (each) =>
        initialBackgrounds.has(each) &&
        isVisibleOnScreen(each) &&
        normalizedText(each) === '' &&
        !each.querySelector('svg, img') &&
        !hasBorder(each) &&
        !contrastsWithBackground(each),
    )
    .map((element) => ({ element, message: 'it is drawn with a background colour only, which is lost' }));
}

/** Fields, boxes to tick and switches without an edge. */
function lostFields(): Violation[] {
  return queryAll<HTMLInputElement>(
    'input, textarea, select, [role="checkbox"], [role="switch"], [role="radio"], [role="slider"]',
  )
    .filter(
      (each) =>
        isVisibleOnScreen(each) &&
        !/^(image|submit|button|reset|hidden|range|file|color)$/.test(each.type ?? ''),
    )
    .filter(
      (each) => !(/^(checkbox|radio)$/.test(each.type ?? '') && getComputedStyle(each).appearance !== 'none'),
    )
    .filter(
      (each) =>
        !hasBorder(each) &&
        !contrastsWithBackground(each) &&
        !hasImage(each) &&
        ![...each.querySelectorAll('*')].some((child) => hasBorder(child) || child.matches('svg')) &&
        !hasBorderOn(each, '::before') &&
        !hasBorderOn(each, '::after'),
    )
    .filter(
      (each) => !(each.matches('[role]:not(input)') && normalizedText(each) !== '' && hasStateText(each)),
    )
    .map((element) => ({ element, message: 'the edge of the field is lost' }));
}

/** Pictures keep their colours. */
function hasImage(element: Element): boolean {
  return ['', '::before', '::after'].some((part) => {
    const { backgroundImage, content } = getComputedStyle(element, part || null);
    return /url\(/.test(backgroundImage + content);
  });
}

function hasStateText(each: Element): boolean {
  return /\b(on|off|yes|no)\b|[✓✔☑☐✗]/i.test(normalizedText(each));
}

/** A chosen thing that looks like those that are not chosen. */
function lostStates(): Violation[] {
  return stateAttributes.flatMap((mark) =>
    queryAll(`[${mark}]:not([${mark}="false"], [type="checkbox"], [type="radio"])`)
      .filter((each) => isVisibleOnScreen(each) && initialBackgrounds.has(each))
      .flatMap((each) => {
        const other = [
          ...(each.parentElement?.parentElement?.querySelectorAll<HTMLElement>(each.localName) ?? []),
        ].find(
          (one) =>
            one !== each &&
            isVisibleOnScreen(one) &&
            (!one.hasAttribute(mark) || one.getAttribute(mark) === 'false'),
        );
        if (
          !other ||
          initialBackgrounds.get(other) === initialBackgrounds.get(each) ||
          styleSignature(other) !== styleSignature(each)
        )
          return [];
        return [{ element: each, message: 'only its background tells that it is chosen, which is lost' }];
      }),
  );
}

const comparedProperties = [
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

function styleSignature(element: Element): string {
  const parts = ['', '::before', '::after'].map((part) => {
    const style = getComputedStyle(element, part || null);
    return comparedProperties.map((property) => style[property]).join();
  });
  return [
    ...parts,
    getComputedStyle(element.parentElement ?? element).borderStyle,
    element.querySelectorAll('svg, img').length,
  ].join('|');
}

/** Icons that are a mask over a background colour. */
function lostMaskIcons(): Violation[] {
  return queryAll('body *').flatMap((element) =>
    ['', '::before', '::after'].flatMap((part): Violation[] => {
      const style = getComputedStyle(element, part || null);
      if (!isMask(style) || !isVisibleOnScreen(element)) return [];
      const { colours } = backdropOf(element.parentElement ?? element);
      const isGone = colours.every((below) => contrastRatio(parseColour(style.backgroundColor), below) < 1.5);
      return isGone
        ? [{ element, message: 'the icon is a mask over a background colour, which is lost' }]
        : [];
    }),
  );
}

function isMask(style: CSSStyleDeclaration): boolean {
  const { maskImage, content } = style;
  const isDrawn = maskImage !== 'none' && maskImage !== '' && content !== 'none';
  return isDrawn && style.getPropertyValue('forced-color-adjust') !== 'none';
}

function hasBorder(element: Element): boolean {
  return hasBorderOn(element, '');
}

function hasBorderOn(element: Element, part: string): boolean {
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

function contrastsWithBackground(element: Element): boolean {
  const below = backdropOf(element.parentElement ?? element).colours;
  return below.every(
    (each) => contrastRatio(parseColour(getComputedStyle(element).backgroundColor), each) >= 3,
  );
}
