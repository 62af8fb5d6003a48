/** Content-Type values by file extension. Text is declared as UTF-8. */
export const contentTypes: Record<string, string> & { html: string } = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  pagefind: 'application/octet-stream',
  pdf: 'application/pdf',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  xml: 'application/xml; charset=utf-8',
};

/** Extensions of formats that are compressed already. */
const incompressible = ['docx', 'pagefind', 'pdf', 'pf_fragment', 'pf_index', 'pf_meta', 'png'];

/** Returns the file extension without the dot; empty when there is none. */
export function fileExtension(file: string): string {
  return /\.([a-z0-9_]+)$/.exec(file)?.[1] ?? '';
}

/** Whether compression makes files of this type smaller. */
export function isCompressible(file: string): boolean {
  const extension = fileExtension(file);
  return extension in contentTypes && !incompressible.includes(extension);
}
