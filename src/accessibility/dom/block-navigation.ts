/** Navigation attempts since the list was last read. */
export const navigationAttempts: string[] = [];

interface NavigateEvent extends Event {
  destination: { url: string };
  hashChange: boolean;
}

/** Keeps the page in place from now on, whatever a script or a press does, and notes each attempt to leave. */
export function blockNavigation(): void {
  const { navigation } = window as unknown as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { destination, hashChange } = event as NavigateEvent;
    if (hashChange || !event.cancelable) return;
    event.preventDefault();
    navigationAttempts.push(destination.url);
  });
  window.open = () => {
    navigationAttempts.push('a new window');
    return null;
  };
  window.print = () => {};
}
