import { accountLines, entryHeading, entryLines, type LabelledLine, pictureLines } from './labelled-lines.ts';
import type { Localization } from './localization.ts';
import { type Account, isEmpty, type Notes } from './notes.ts';

// A file opened from disk has no HTTP headers, so the policy is in the document.
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
:root { color-scheme: light dark; }
dt { font-weight: 700; } dd { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
section { break-inside: avoid; border-top: 1px solid; }
@page { margin: 2cm; @bottom-center { content: counter(page); } }`;

/** Formats the record as an HTML document to read, print and hand over. It loads nothing and contains no URL. */
export function notesAsHtml({ entries, pictures, account }: Notes, wording: Localization): string {
  const { say } = wording;
  const heading = say('paper.record');
  const sections = [
    isEmpty(account) ? '' : htmlSection(say('paper.account'), accountParagraphs(account, wording)),
    ...entries.map((entry) =>
      htmlSection(entryHeading(entry, wording), htmlDescriptionList(entryLines(entry, wording))),
    ),
    ...pictures.map((picture) =>
      htmlSection(picture.name, htmlDescriptionList(pictureLines(picture, wording))),
    ),
  ];
  return htmlDocument(wording, `<h1>${escapeHtml(heading)}</h1>${sections.join('')}`);
}

/** Formats the account alone as an HTML document to read aloud. */
export function accountAsHtml(account: Account, wording: Localization): string {
  return htmlDocument(
    wording,
    `<h1>${escapeHtml(wording.say('paper.account'))}</h1>${accountParagraphs(account, wording)}`,
  );
}

function htmlDocument({ language, title }: Localization, body: string): string {
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>\n`,
  ].join('');
}

function htmlSection(heading: string, body: string): string {
  return `<section><h2>${escapeHtml(heading)}</h2>${body}</section>`;
}

function htmlDescriptionList(lines: LabelledLine[]): string {
  return `<dl>${lines.map(([label, text]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}</dd>`).join('')}</dl>`;
}

function accountParagraphs(account: Account, wording: Localization): string {
  return accountLines(account, wording)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
