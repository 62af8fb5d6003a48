/** Ends every transition and animation, so that computed styles are final when read. Returns a function that restores them. */
export function disableAnimations(): () => void {
  const style = document.createElement('style');
  style.textContent =
    '*, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important }';
  document.head.append(style);
  return () => style.remove();
}
