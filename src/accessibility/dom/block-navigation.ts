/** Navigation attempts since the list was last read. */
export const navigationAttempts: string[] = [];

/** Cancels navigation, new windows and printing from now on, and records each attempt to navigate. */
export function blockNavigation(): void {
  // Absent in browsers without the Navigation API.
  const { navigation }: { navigation?: Navigation } = window;
  navigation?.addEventListener('navigate', (event) => {
    if (event.hashChange || !event.cancelable) return;
    event.preventDefault();
    navigationAttempts.push(event.destination.url);
  });
  window.open = () => {
    navigationAttempts.push('a new window');
    return null;
  };
  window.print = () => {};
}
