/** Without user activity, everything is cleared after this time, with a warning before. In milliseconds. */
export const clearAfter = 15 * 60_000;
export const warnAfter = 13 * 60_000;
/** How often the clock is read, since timers stop while a device sleeps. In milliseconds. */
const pollIntervalMs = 5000;

const activityEvents = ['keydown', 'pointerdown', 'input', 'wheel'];

interface IdleCallbacks {
  warn: (isNear: boolean) => void;
  clear: () => void;
}

/** Watches for inactivity until the returned function is called (WCAG 2.2.1: any activity extends the time). */
export function watchIdle({ warn, clear }: IdleCallbacks): () => void {
  let lastActivity = Date.now();
  const onActivity = () => {
    // Activity after the time limit comes too late.
    if (Date.now() - lastActivity >= clearAfter) return check();
    lastActivity = Date.now();
    warn(false);
  };
  const check = () => {
    const idleTime = Date.now() - lastActivity;
    if (idleTime >= clearAfter) clear();
    else if (idleTime >= warnAfter) warn(true);
  };
  const timer = setInterval(check, pollIntervalMs);
  for (const type of activityEvents) addEventListener(type, onActivity, { capture: true, passive: true });
  document.addEventListener('visibilitychange', check);
  return () => {
    clearInterval(timer);
    for (const type of activityEvents) removeEventListener(type, onActivity, { capture: true });
    document.removeEventListener('visibilitychange', check);
  };
}
