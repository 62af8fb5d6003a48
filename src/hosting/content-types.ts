/** The type that every host sends for a file, by the end of its name. Text is UTF-8 and says so. */
export const contentTypes: Record<string, string> = {
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

/** Types that are packed already, so that a compressed copy would only be larger. */
const incompressible = ['docx', 'pagefind', 'pdf', 'pf_fragment', 'pf_index', 'pf_meta', 'png'];

/** The end of a file's name, without the dot. */
export function fileExtension(file: string): string {
  return /\.([a-z0-9_]+)$/.exec(file)?.[1] ?? '';
}

/** Whether a file becomes smaller when it is compressed. */
export function isCompressible(file: string): boolean {
  const extension = fileExtension(file);
  return extension in contentTypes && !incompressible.includes(extension);
}
