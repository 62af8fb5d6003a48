import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const movementProperties =
  /transform|translate|rotate|scale|left|right|top|bottom|margin|inset|offset|background-position|width|height/i;
const secondMs = 1000;

export const motionRules: StaticRule = {
  id: 'motion-rules',
  description:
    'No motion of more than five seconds without a way to stop it, and no flashing: it distracts, and flashes can cause seizures.',
  wcag: '2.2.2',
  fix: 'Let it end within five seconds, or add a button that stops it.',
  settings: defaultSettingOnly,
  check(_, report) {
    const old = queryAll('marquee, blink').map(
      (element): Violation => ({ element, message: `<${element.localName}> never stops` }),
    );
    report([...old, ...document.getAnimations().flatMap(checkAnimation)]);
  },
};

function checkAnimation(animation: Animation): Violation[] {
  const effect = animation.effect as KeyframeEffect | null;
  const element = effect?.target;
  const timing = effect?.getComputedTiming();
  if (
    !element ||
    !timing ||
    animation.playState !== 'running' ||
    !isVisibleOnScreen(element) ||
    isProgressIndicator(element)
  )
    return [];
  const each = Number(timing.duration);
  const properties = Object.keys(Object.assign({}, ...(effect?.getKeyframes() ?? [])));
  if (
    timing.iterations === Number.POSITIVE_INFINITY &&
    each <= secondMs / 3 &&
    properties.some((one) => /color|opacity|background|filter|visibility/i.test(one))
  )
    return [{ element, message: 'it flashes more than three times in a second' }];
  const lasts = Number(timing.activeDuration);
  const isSeenMoving = properties.some(
    (one) => movementProperties.test(one) || /opacity|color|visibility/i.test(one),
  );
  return lasts > 5 * secondMs && isSeenMoving && !hasPauseControl()
    ? [{ element, message: 'it moves for more than five seconds and nobody can stop it' }]
    : [];
}

function isProgressIndicator(element: Element): boolean {
  return element.closest('[role="progressbar"], [aria-busy="true"], [role="status"], progress') !== null;
}

/** Whether the page has a control that stops motion. */
export function hasPauseControl(): boolean {
  return queryAll('button, [role="button"], input[type="checkbox"]').some((each) =>
    /pause|stop|motion|animation/i.test(
      `${normalizedText(each)} ${each.getAttribute('aria-label')} ${(each as HTMLInputElement).labels?.[0]?.textContent}`,
    ),
  );
}
