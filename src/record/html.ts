import { headingOf, type Line, linesOf, linesOfPicture, readingOf } from './lines.ts';
import { type Account, isEmpty, type Notes } from './record.ts';
import type { Wording } from './words.ts';

// A file opened from a disk has no headers, so it says for itself that it loads nothing.
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
:root { color-scheme: light dark; }
dt { font-weight: 700; } dd { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
section { break-inside: avoid; border-top: 1px solid; }
@page { margin: 2cm; @bottom-center { content: counter(page); } }`;

/** The record as a page to read, to print and to hand over. It loads nothing and names no address. */
export function notesAsHtml({ entries, pictures, account }: Notes, wording: Wording): string {
  const { say } = wording;
  const heading = say('paper.record');
  const parts = [
    isEmpty(account) ? '' : part(say('paper.account'), reading(account, wording)),
    ...entries.map((entry) => part(headingOf(entry, wording), list(linesOf(entry, wording)))),
    ...pictures.map((picture) => part(picture.name, list(linesOfPicture(picture, wording)))),
  ];
  return whole(wording, `<h1>${inHtml(heading)}</h1>${parts.join('')}`);
}

/** The account alone, in large letters to read aloud. */
export function accountAsHtml(account: Account, wording: Wording): string {
  return whole(wording, `<h1>${inHtml(wording.say('paper.account'))}</h1>${reading(account, wording)}`);
}

function whole({ language, title }: Wording, body: string): string {
  return [
    `<!doctype html><html lang="${inHtml(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${inHtml(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>\n`,
  ].join('');
}

function part(heading: string, body: string): string {
  return `<section><h2>${inHtml(heading)}</h2>${body}</section>`;
}

function list(lines: Line[]): string {
  return `<dl>${lines.map(([label, text]) => `<dt>${inHtml(label)}</dt><dd>${inHtml(text)}</dd>`).join('')}</dl>`;
}

function reading(account: Account, wording: Wording): string {
  return readingOf(account, wording)
    .map((line) => `<p>${inHtml(line)}</p>`)
    .join('');
}

function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
