import { isVisibleOnScreen, normalizedText, queryAll } from '../../../dom/element-queries.ts';
import { visibleTexts } from '../../../dom/layout.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

const motionProperties =
  /transform|translate|rotate|scale|left|right|top|bottom|margin|inset|offset|backgroundPosition|width|height/i;
let recordedPositions = new Map<HTMLElement, string>();
let recordedTexts = new Map<HTMLElement, string>();

/** Records the positions of all visible elements, and their texts, as the baseline. */
export function recordPositions(): void {
  recordedPositions = new Map(
    queryAll('body *')
      .filter(isVisibleOnScreen)
      .map((element) => [element, positionOf(element)]),
  );
  recordedTexts = visibleTexts();
}

/** Elements that moved without user action since the baseline; only the outermost ones. */
export function findMovedElements(): ElementResult[] {
  const moved = [...recordedPositions]
    .filter(([element, position]) => element.isConnected && positionOf(element) !== position)
    .map(([element]) => element);
  return moved
    .filter((element) => !moved.some((other) => other !== element && other.contains(element)))
    .map((element) => toResult({ element, message: 'it moves although the reader asks for less motion' }));
}

/** Elements whose text changed without user action since the baseline. */
export function findChangedTexts(): ElementResult[] {
  const currentTexts = visibleTexts();
  const changedTexts = [...recordedTexts].filter(
    ([element, text]) =>
      currentTexts.get(element) !== text && !isStatus(element) && !/^\s*[\d:., ]+\s*$/.test(text),
  );
  return changedTexts.map(([element, text]) =>
    toResult({
      element: element.isConnected ? element : document.body,
      message: `"${text.slice(0, 40)}" changes or goes away by itself`,
    }),
  );
}

function isStatus(element: Element): boolean {
  return element.closest('[role="timer"], [role="log"], [role="progressbar"], time') !== null;
}

/** Texts that disappeared without user action since the baseline. */
export function findVanishedTexts(): ElementResult[] {
  return [...recordedTexts.keys()]
    .filter((element) => !isVisibleOnScreen(element) || !element.isConnected)
    .map((element) =>
      toResult({
        element: element.isConnected ? element : document.body,
        message: `"${normalizedText(element).slice(0, 40)}" goes away by itself`,
      }),
    );
}

function positionOf(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + scrollX, top + scrollY, width, height].map(Math.round).join();
}

/** Finds animations and smooth scrolling that ignore prefers-reduced-motion. */
export function findRunningAnimations(properties = motionProperties): ElementResult[] {
  const running = document.getAnimations().flatMap((animation) => {
    const effect = animation.effect as KeyframeEffect | null;
    const timing = effect?.getComputedTiming();
    if (!effect?.target || !timing || Number(timing.activeDuration) <= 200) return [];
    const animated = Object.keys(Object.assign({}, ...effect.getKeyframes()));
    if (
      !animated.some((property) => properties.test(property)) ||
      effect.target.closest('[role="progressbar"], [aria-busy="true"]')
    )
      return [];
    return [
      toResult({
        element: effect.target,
        message: 'its animation goes on although the reader asks for less motion',
      }),
    ];
  });
  const smoothScrollers = [document.documentElement, document.body].filter(
    (element) => getComputedStyle(element).scrollBehavior === 'smooth',
  );
  return [
    ...running,
    ...smoothScrollers.map((element) =>
      toResult({ element, message: 'the page scrolls smoothly although the reader asks for less motion' }),
    ),
  ];
}
