/** After so much time without a key or a touch everything is cleared, and a warning comes before. In milliseconds. */
const clearAfter = 15 * 60_000;
const warnAfter = 13 * 60_000;
/** A device that slept counts by the clock, not by the timer. In milliseconds. */
const pollIntervalMs = 5000;

const activityEvents = ['keydown', 'pointerdown', 'input', 'wheel'];

interface IdleCallbacks {
  warn: (isNear: boolean) => void;
  clear: () => void;
}

/** Watches for quiet until the function that it gives back is called (WCAG 2.2.1: any key gives more time). */
export function watchIdle({ warn, clear }: IdleCallbacks): () => void {
  let last = Date.now();
  const stay = () => {
    // A touch after the time is over comes too late.
    if (Date.now() - last >= clearAfter) return check();
    last = Date.now();
    warn(false);
  };
  const check = () => {
    const quiet = Date.now() - last;
    if (quiet >= clearAfter) clear();
    else if (quiet >= warnAfter) warn(true);
  };
  const timer = setInterval(check, pollIntervalMs);
  for (const sign of activityEvents) addEventListener(sign, stay, { capture: true, passive: true });
  document.addEventListener('visibilitychange', check);
  return () => {
    clearInterval(timer);
    for (const sign of activityEvents) removeEventListener(sign, stay, { capture: true });
    document.removeEventListener('visibilitychange', check);
  };
}
