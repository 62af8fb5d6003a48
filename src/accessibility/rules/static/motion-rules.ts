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
  const durationMs = Number(timing.duration);
  const properties = Object.keys(Object.assign({}, ...(effect?.getKeyframes() ?? [])));
  if (
    timing.iterations === Number.POSITIVE_INFINITY &&
    durationMs <= secondMs / 3 &&
    properties.some((property) => /color|opacity|background|filter|visibility/i.test(property))
  )
    return [{ element, message: 'it flashes more than three times in a second' }];
  const activeDurationMs = Number(timing.activeDuration);
  const isVisibleMotion = properties.some(
    (property) => movementProperties.test(property) || /opacity|color|visibility/i.test(property),
  );
  return activeDurationMs > 5 * secondMs && isVisibleMotion && !hasPauseControl()
    ? [{ element, message: 'it moves for more than five seconds and nobody can stop it' }]
    : [];
}

function isProgressIndicator(element: Element): boolean {
  return element.closest('[role="progressbar"], [aria-busy="true"], [role="status"], progress') !== null;
}

/** Whether the page has a control that stops motion. */
export function hasPauseControl(): boolean {
  return queryAll('button, [role="button"], input[type="checkbox"]').some((control) =>
    /pause|stop|motion|animation/i.test(
      `${normalizedText(control)} ${control.getAttribute('aria-label')} ${(control as HTMLInputElement).labels?.[0]?.textContent}`,
    ),
  );
}
