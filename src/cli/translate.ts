import { writeFileSync } from 'node:fs';
import { writeErrors } from '../brand/authoring/write-file.ts';
import { readMessagePlaces } from '../content/messages.ts';
import { readContent } from '../content/read-content.ts';
import { sourceLanguage } from '../content/translations/translation-state.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { today } from '../facts/dates.ts';
import { checkTranslations } from '../translate/check-translations.ts';
import { checkExchangeName, readExchange, writeExchange } from '../translate/exchange.ts';
import { type ImportResult, importTranslations } from '../translate/import-translations.ts';
import { itemsInStates, reportDifferences, reportWork } from '../translate/report.ts';
import { tryImport } from '../translate/try-import.ts';
import { listWork, type WorkItem } from '../translate/work-units.ts';
import { fail, parseArguments, resolvePath } from './parse-arguments.ts';

// npm run translate -- <language>: lists what is left to translate; --diff, --export and --import take it further.
const { flags, rest } = parseArguments({
  diff: 'boolean',
  export: 'string',
  all: 'boolean',
  import: 'string',
  'checked-by': 'string',
});
const language = readLanguage(rest);
const [exported, imported] = [flags['export'], flags['import']].map((name) =>
  typeof name === 'string' ? resolvePath(name) : undefined,
);
stopAt([exported, imported].flatMap((file) => (file === undefined ? [] : checkExchangeName(file))));
const { content, diagnostics } = readContent('content', { today: today() });
stopAt(diagnostics.filter(isError));
const work = listWork(content, language, readMessagePlaces('content/messages'));

if (exported !== undefined && imported !== undefined) fail('Give --export or --import, not both.');
if (exported !== undefined) exportTo(exported, flags['all'] ? work : itemsInStates(work));
else if (imported !== undefined) importFrom(imported);
else if (flags['diff']) console.log(reportDifferences(work, madeFrom));
else console.log(reportWork(work, language));

function readLanguage([code, ...others]: string[]): string {
  if (code && /^[a-z]{2,3}$/.test(code) && code !== sourceLanguage && others.length === 0) return code;
  return fail(
    'Name one language by its code, like "cy": npm run translate -- cy. English is what the others are translated from.',
  );
}

function exportTo(file: string, items: readonly WorkItem[]): void {
  stopAt(writeErrors(file, () => writeFileSync(file, writeExchange(file, items, language))));
  const parts = items.flatMap(({ units }) => units).length;
  console.log(`Wrote ${file}: ${items.length} pages and texts, ${parts} parts.`);
}

function importFrom(file: string): void {
  const { read, diagnostics: unread } = readExchange(file);
  stopAt([...unread, ...checkTranslations(file, read, work)]);
  const by = flags['checked-by'];
  const checked = typeof by === 'string' && { checked: { by, date: today() } };
  const target = { content: 'content', language, ...checked };
  stopAt(tryImport(language, (folder) => importTranslations(read, work, { ...target, folder })));
  const problems = writeErrors('content', () =>
    report(importTranslations(read, work, { ...target, folder: 'content' })),
  );
  if (problems.length > 0) fail(formatDiagnostics(problems));
}

function report({ written, partial, checked }: ImportResult): void {
  for (const { name, missing } of partial) {
    const [first = ''] = missing;
    console.log(
      `${name} stays as it was: ${missing.length} of its parts are not translated, the first ${first}.`,
    );
  }
  console.log(`${written.length} files written; ${checked.length} pages and texts are checked now.`);
}

function stopAt(problems: Diagnostic[]): void {
  if (problems.length > 0) fail(`${formatDiagnostics(problems)}\nNothing was written.`);
}

function madeFrom({ name, page }: WorkItem): string | undefined {
  return page ? page.translated?.translation?.of : content.translations.get(language)?.texts.get(name)?.of;
}
