import { all, isSeen, textOf } from '../in-page/elements.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const moving =
  /transform|translate|rotate|scale|left|right|top|bottom|margin|inset|offset|background-position|width|height/i;
const second = 1000;

/** What moves or blinks for more than five seconds can be stopped, and nothing flashes. */
export const motionRules: PageCheck = {
  id: 'motion-rules',
  wcag: '2.2.2',
  mend: 'Let it end within five seconds, or add a button that stops it.',
  in: once,
  find() {
    const old = all('marquee, blink').map(
      (element): Complaint => ({ element, what: `<${element.localName}> never stops` }),
    );
    return [...old, ...document.getAnimations().flatMap(ofAnimation)];
  },
};

function ofAnimation(animation: Animation): Complaint[] {
  const effect = animation.effect as KeyframeEffect | null;
  const element = effect?.target;
  const timing = effect?.getComputedTiming();
  if (!element || !timing || animation.playState !== 'running' || !isSeen(element) || isBusy(element))
    return [];
  const each = Number(timing.duration);
  const properties = Object.keys(Object.assign({}, ...(effect?.getKeyframes() ?? [])));
  if (
    timing.iterations === Number.POSITIVE_INFINITY &&
    each <= second / 3 &&
    properties.some((one) => /color|opacity|background|filter|visibility/i.test(one))
  )
    return [{ element, what: 'it flashes more than three times in a second' }];
  const lasts = Number(timing.activeDuration);
  const isSeenMoving = properties.some((one) => moving.test(one) || /opacity|color|visibility/i.test(one));
  return lasts > 5 * second && isSeenMoving && !hasPause()
    ? [{ element, what: 'it moves for more than five seconds and nobody can stop it' }]
    : [];
}

function isBusy(element: Element): boolean {
  return element.closest('[role="progressbar"], [aria-busy="true"], [role="status"], progress') !== null;
}

/** Whether the page has a control that stops motion. */
export function hasPause(): boolean {
  return all('button, [role="button"], input[type="checkbox"]').some((each) =>
    /pause|stop|motion|animation/i.test(
      `${textOf(each)} ${each.getAttribute('aria-label')} ${(each as HTMLInputElement).labels?.[0]?.textContent}`,
    ),
  );
}
