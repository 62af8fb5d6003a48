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
          (element) =>
            isVisibleOnScreen(element) && parseColour(getComputedStyle(element).backgroundColor)[3] > 0,
        )
        .map((element) => [element, getComputedStyle(element).backgroundColor]),
    );
  },
  check(_, report) {
    report([...lostShapes(), ...lostFields(), ...lostStates(), ...lostMaskIcons()]);
  },
};

/** Shapes drawn by a background colour only. */
function lostShapes(): Violation[] {
  return queryAll(meterSelector)
    .filter(
      (element) =>
        initialBackgrounds.has(element) &&
        isVisibleOnScreen(element) &&
        normalizedText(element) === '' &&
        !element.querySelector('svg, img') &&
        !hasBorder(element) &&
        !contrastsWithBackground(element),
    )
    .map((element) => ({ element, message: 'it is drawn with a background colour only, which is lost' }));
}

/** Fields, checkboxes and switches without a border. */
function lostFields(): Violation[] {
  return queryAll<HTMLInputElement>(
    'input, textarea, select, [role="checkbox"], [role="switch"], [role="radio"], [role="slider"]',
  )
    .filter(
      (element) =>
        isVisibleOnScreen(element) &&
        !/^(image|submit|button|reset|hidden|range|file|color)$/.test(element.type ?? ''),
    )
    .filter(
      (element) =>
        !(/^(checkbox|radio)$/.test(element.type ?? '') && getComputedStyle(element).appearance !== 'none'),
    )
    .filter(
      (element) =>
        !hasBorder(element) &&
        !contrastsWithBackground(element) &&
        !hasImage(element) &&
        ![...element.querySelectorAll('*')].some((child) => hasBorder(child) || child.matches('svg')) &&
        !hasBorderOn(element, '::before') &&
        !hasBorderOn(element, '::after'),
    )
    .filter(
      (element) =>
        !(element.matches('[role]:not(input)') && normalizedText(element) !== '' && hasStateText(element)),
    )
    .map((element) => ({ element, message: 'the edge of the field is lost' }));
}

/** Images keep their colours. */
function hasImage(element: Element): boolean {
  return ['', '::before', '::after'].some((pseudoElement) => {
    const { backgroundImage, content } = getComputedStyle(element, pseudoElement || null);
    return /url\(/.test(backgroundImage + content);
  });
}

function hasStateText(element: Element): boolean {
  return /\b(on|off|yes|no)\b|[✓✔☑☐✗]/i.test(normalizedText(element));
}

/** A selected item that looks like the others. */
function lostStates(): Violation[] {
  return stateAttributes.flatMap((mark) =>
    queryAll(`[${mark}]:not([${mark}="false"], [type="checkbox"], [type="radio"])`)
      .filter((element) => isVisibleOnScreen(element) && initialBackgrounds.has(element))
      .flatMap((element) => {
        const other = [
          ...(element.parentElement?.parentElement?.querySelectorAll<HTMLElement>(element.localName) ?? []),
        ].find(
          (one) =>
            one !== element &&
            isVisibleOnScreen(one) &&
            (!one.hasAttribute(mark) || one.getAttribute(mark) === 'false'),
        );
        if (
          !other ||
          initialBackgrounds.get(other) === initialBackgrounds.get(element) ||
          styleSignature(other) !== styleSignature(element)
        )
          return [];
        return [{ element, message: 'only its background tells that it is chosen, which is lost' }];
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
  const parts = ['', '::before', '::after'].map((pseudoElement) => {
    const style = getComputedStyle(element, pseudoElement || null);
    return comparedProperties.map((property) => style[property]).join();
  });
  return [
    ...parts,
    getComputedStyle(element.parentElement ?? element).borderStyle,
    element.querySelectorAll('svg, img').length,
  ].join('|');
}

/** Icons drawn as a mask over a background colour. */
function lostMaskIcons(): Violation[] {
  return queryAll('body *').flatMap((element) =>
    ['', '::before', '::after'].flatMap((pseudoElement): Violation[] => {
      const style = getComputedStyle(element, pseudoElement || null);
      if (!isMask(style) || !isVisibleOnScreen(element)) return [];
      const { colours } = backdropOf(element.parentElement ?? element);
      const isGone = colours.every(
        (backdrop) => contrastRatio(parseColour(style.backgroundColor), backdrop) < 1.5,
      );
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

function hasBorderOn(element: Element, pseudoElement: string): boolean {
  const style = getComputedStyle(element, pseudoElement || null);
  if (pseudoElement && style.content === 'none') return false;
  const isDrawn = (borderStyle: string, width: string) =>
    borderStyle !== 'none' && borderStyle !== 'hidden' && Number.parseFloat(width) > 0;
  return (
    isDrawn(style.borderTopStyle, style.borderTopWidth) ||
    isDrawn(style.borderBottomStyle, style.borderBottomWidth) ||
    isDrawn(style.borderLeftStyle, style.borderLeftWidth) ||
    isDrawn(style.outlineStyle, style.outlineWidth)
  );
}

function contrastsWithBackground(element: Element): boolean {
  const backdrop = backdropOf(element.parentElement ?? element).colours;
  return backdrop.every(
    (colour) => contrastRatio(parseColour(getComputedStyle(element).backgroundColor), colour) >= 3,
  );
}
