import type { PageTarget } from '../brand/authoring/local-page.ts';
import { readBrand } from '../brand/lint/read-brands.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { readInputs } from '../site/inputs.ts';
import { fail } from './parse-arguments.ts';
import { failOn } from './prompter.ts';

/** Reads the content and the pack that gets a page. Ends the program when one of them has problems. */
export function readPageTarget(folder: string, language: unknown): PageTarget {
  const { content, diagnostics } = readInputs([], true);
  const { brand, diagnostics: ofPack } = readBrand(folder, { allowOverdue: true });
  failOn([...diagnostics, ...ofPack].filter(isError));
  if (!brand) return fail(`There is no pack in ${folder}.`);
  return { brand, content, ...(typeof language === 'string' && { language }) };
}
