import type { Found } from '../finding.ts';
import { all, isSeen, textOf } from './elements.ts';
import { seenTexts } from './layout.ts';
import { described } from './run.ts';

const moving =
  /transform|translate|rotate|scale|left|right|top|bottom|margin|inset|offset|backgroundPosition|width|height/i;
let places = new Map<HTMLElement, string>();
let texts = new Map<HTMLElement, string>();

/** Notes where everything stands, and what can be read. */
export function noteMovement(): void {
  places = new Map(
    all('body *')
      .filter(isSeen)
      .map((element) => [element, placeOf(element)]),
  );
  texts = seenTexts();
}

/** What is elsewhere than when it was noted, though nobody did anything; only the outermost things. */
export function moved(): Found[] {
  const found = [...places]
    .filter(([element, place]) => element.isConnected && placeOf(element) !== place)
    .map(([element]) => element);
  return found
    .filter((element) => !found.some((other) => other !== element && other.contains(element)))
    .map((element) => described({ element, what: 'it moves although the reader asks for less motion' }));
}

/** What reads otherwise than when it was noted, though nobody did anything. */
export function changedTexts(): Found[] {
  const now = seenTexts();
  const gone = [...texts].filter(
    ([element, text]) => now.get(element) !== text && !isStatus(element) && !/^\s*[\d:., ]+\s*$/.test(text),
  );
  return gone.map(([element, text]) =>
    described({
      element: element.isConnected ? element : document.body,
      what: `"${text.slice(0, 40)}" changes or goes away by itself`,
    }),
  );
}

function isStatus(element: Element): boolean {
  return element.closest('[role="timer"], [role="log"], [role="progressbar"], time') !== null;
}

/** Messages that are not there for as long as a reader needs. */
export function vanished(): Found[] {
  return [...texts.keys()]
    .filter((element) => !isSeen(element) || !element.isConnected)
    .map((element) =>
      described({
        element: element.isConnected ? element : document.body,
        what: `"${textOf(element).slice(0, 40)}" goes away by itself`,
      }),
    );
}

function placeOf(element: Element): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + scrollX, top + scrollY, width, height].map(Math.round).join();
}

/** Animations that go on although the reader asks for less motion. */
export function animations(properties = moving): Found[] {
  const going = document.getAnimations().flatMap((animation) => {
    const effect = animation.effect as KeyframeEffect | null;
    const timing = effect?.getComputedTiming();
    if (!effect?.target || !timing || Number(timing.activeDuration) <= 200) return [];
    const changed = Object.keys(Object.assign({}, ...effect.getKeyframes()));
    if (
      !changed.some((property) => properties.test(property)) ||
      effect.target.closest('[role="progressbar"], [aria-busy="true"]')
    )
      return [];
    return [
      described({
        element: effect.target,
        what: 'its animation goes on although the reader asks for less motion',
      }),
    ];
  });
  const smooth = [document.documentElement, document.body].filter(
    (each) => getComputedStyle(each).scrollBehavior === 'smooth',
  );
  return [
    ...going,
    ...smooth.map((element) =>
      described({ element, what: 'the page scrolls smoothly although the reader asks for less motion' }),
    ),
  ];
}
