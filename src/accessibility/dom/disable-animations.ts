/** Ends every transition and animation, so that a look taken at once is the look that stays. Answers with the way back. */
export function disableAnimations(): () => void {
  const style = document.createElement('style');
  style.textContent =
    '*, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important }';
  document.head.append(style);
  return () => style.remove();
}
