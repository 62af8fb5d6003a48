/** Returns a page with the problems of a pack, formatted for a terminal. */
export function problemPage(problems: string): string {
  const text = problems.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const head = '<meta charset="utf-8"><title>There are problems</title>';
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body><h1>There are problems</h1><pre>${text}</pre></body></html>`;
}

/** How often an open page asks whether its pack has changed. In milliseconds. */
const askingMs = 500;

/** Returns a script that reloads its page when another version is shown at `address`; a page in a frame leaves that to the outer. */
export function reloadScript(address: string, version: string): string {
  const code = `if (top === self) setInterval(async () => {
  const answer = await fetch(${JSON.stringify(address)}).catch(() => undefined);
  if (answer?.ok && (await answer.text()) !== ${JSON.stringify(version)}) location.reload();
}, ${askingMs});`;
  return `<script>${code}</script>`;
}
