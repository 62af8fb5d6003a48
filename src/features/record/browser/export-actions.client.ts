/** Enough for the slowest disk. In milliseconds. */
export const revokeDelayMs = 60_000;

/** Downloads a file that was made on the device. Nothing is sent. */
export function downloadFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), revokeDelayMs);
}

/** Copies text to the clipboard. Resolves to false when the browser denies access. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Prints only the parts with this mark, under the neutral title. */
export function printSection(section: 'record' | 'account'): void {
  const root = document.documentElement;
  const title = document.title;
  document.title = root.dataset['title'] ?? '';
  root.dataset['paper'] = section;
  addEventListener(
    'afterprint',
    () => {
      delete root.dataset['paper'];
      document.title = title;
    },
    { once: true },
  );
  window.print();
}
