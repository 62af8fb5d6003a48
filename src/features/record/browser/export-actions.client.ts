/** A minute is enough for the slowest disk. In milliseconds. */
const revokeDelayMs = 60_000;

/** Hands a file to the person, as a download. Nothing is sent: the file is made on the device. */
export function downloadFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), revokeDelayMs);
}

/** Copies text; false when the browser does not let us. */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Prints only the parts with this mark, under a title that gives nothing away. */
export function printSection(part: 'record' | 'account'): void {
  const root = document.documentElement;
  const own = document.title;
  document.title = root.dataset['title'] ?? '';
  root.dataset['paper'] = part;
  addEventListener(
    'afterprint',
    () => {
      delete root.dataset['paper'];
      document.title = own;
    },
    { once: true },
  );
  window.print();
}
