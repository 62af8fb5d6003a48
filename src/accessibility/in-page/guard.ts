/** Attempts to leave the page, since somebody last looked. */
export const attempts: string[] = [];

interface NavigateEvent extends Event {
  destination: { url: string };
  hashChange: boolean;
}

/** Keeps the page in place from now on, whatever a script or a press does, and notes each attempt to leave. */
export function guard(): void {
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { destination, hashChange } = event as NavigateEvent;
    if (hashChange || !event.cancelable) return;
    event.preventDefault();
    attempts.push(destination.url);
  });
  window.open = () => {
    attempts.push('a new window');
    return null;
  };
  window.print = () => {};
}
