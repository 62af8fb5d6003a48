/** Navigation attempts since the list was last read. */
export const navigationAttempts: string[] = [];

interface NavigateEvent extends Event {
  destination: { url: string };
  hashChange: boolean;
}

/** Cancels navigation, new windows and printing from now on, and records each attempt to navigate. */
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
