import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CheerioAPI, load } from 'cheerio';

/** UTF-8 with commas, which the byte order mark makes LibreOffice suggest to a person. */
const csvFilter = 'CSV:44,34,76,1';

/** Opens files, by name, and returns what LibreOffice then holds, as flat OpenDocument XML. One start for all. */
export function openInLibreOffice(
  files: Record<string, Buffer | string>,
  saveAs: 'fods' | 'fodt',
): CheerioAPI[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-office-'));
  const input = path.join(folder, 'input');
  mkdirSync(input);
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(path.join(input, name), content);
      return path.join(input, name);
    });
    // A profile of its own, so that a program that is open on this machine is left alone.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    const filter = saveAs === 'fods' ? [`--infilter=${csvFilter}`] : [];
    const save = ['--convert-to', saveAs, '--outdir', folder];
    execFileSync('soffice', [profile, '--headless', ...filter, ...save, ...paths], { stdio: 'pipe' });
    return Object.keys(files).map((name) => {
      const saved = path.join(folder, `${path.parse(name).name}.${saveAs}`);
      return load(readFileSync(saved, 'utf8'), { xml: true });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The paragraphs below an element, with the tabs, spaces and line breaks that OpenDocument writes as elements. */
export function paragraphs($: CheerioAPI, scope: Parameters<CheerioAPI>[0]): string[] {
  const $scope = $(scope);
  $scope.find('text\\:tab').replaceWith('\t');
  $scope.find('text\\:line-break').replaceWith('\n');
  for (const spaces of $scope.find('text\\:s'))
    $(spaces).replaceWith(' '.repeat(Number($(spaces).attr('text:c') ?? 1)));
  return $scope
    .find('text\\:p, text\\:h')
    .toArray()
    .map((paragraph) => $(paragraph).text());
}

/** The rows of a sheet: the text of each cell, after its kind where that is not text. */
export function sheetRows($: CheerioAPI): string[][] {
  const rows = $('office\\:spreadsheet table\\:table-row').toArray();
  return rows.map((row) =>
    $(row)
      .find('table\\:table-cell')
      .toArray()
      .flatMap((cell) => {
        const kind = $(cell).attr('table:formula') ?? $(cell).attr('office:value-type') ?? 'string';
        const text = paragraphs($, cell).join('\n');
        const repeated = Number($(cell).attr('table:number-columns-repeated') ?? 1);
        return Array<string>(repeated).fill(kind === 'string' ? text : `${kind}: ${text}`);
      }),
  );
}
