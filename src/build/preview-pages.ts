/** Returns a page with the problems of a pack, formatted for a terminal. */
export function problemPage(problems: string): string {
  const text = problems.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const head = '<meta charset="utf-8"><title>There are problems</title>';
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body><h1>There are problems</h1><pre>${text}</pre></body></html>`;
}

/**
 * Returns a script that asks twice a second and reloads its page when another version is shown at `address`. A page in a frame
 * leaves that to the outer one.
 */
export function reloadScript(address: string, version: string): string {
  const code = `if (top === self) setInterval(async () => {
  const answer = await fetch(${JSON.stringify(address)}).catch(() => undefined);
  if (answer?.ok && (await answer.text()) !== ${JSON.stringify(version)}) location.reload();
}, 500);`;
  return `<script>${code}</script>`;
}
