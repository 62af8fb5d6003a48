import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Finding } from '../finding.ts';

/** A thing found that is known and left, with why. */
export interface BaselineException {
  rule: string;
  selector: string;
  reason: string;
  /** Where it is discussed. */
  link: string;
}

/** Reads exceptions from a YAML or JSON file. Returns every error in it as a message. */
export function readExceptions(file: string): { exceptions: BaselineException[]; mistakes: string[] } {
  let list: unknown;
  try {
    list = parse(readFileSync(file, 'utf8')) ?? [];
  } catch (error) {
    return {
      exceptions: [],
      mistakes: [`${file} cannot be read: ${error instanceof Error ? error.message : error}`],
    };
  }
  if (!Array.isArray(list)) return { exceptions: [], mistakes: [`${file} must be a list`] };
  const mistakes = list.flatMap((entry: unknown, index) =>
    (['rule', 'selector', 'reason', 'link'] as const)
      .filter(
        (key) =>
          typeof (entry as BaselineException | null)?.[key] !== 'string' ||
          (entry as BaselineException)[key].trim() === '',
      )
      .map((key) => `${file}: entry ${index + 1} needs "${key}"`),
  );
  return { exceptions: mistakes.length > 0 ? [] : (list as BaselineException[]), mistakes };
}

/** Splits what was found by whether an exception covers it, and names the exceptions that cover nothing. */
export function applyExceptions(
  found: Finding[],
  exceptions: BaselineException[],
): { open: Finding[]; covered: Finding[]; unused: BaselineException[] } {
  const covers = ({ rule, selector }: BaselineException, finding: Finding) =>
    finding.rule === rule && finding.selector === selector;
  const isCovered = (finding: Finding) => exceptions.some((exception) => covers(exception, finding));
  return {
    open: found.filter((finding) => !isCovered(finding)),
    covered: found.filter(isCovered),
    unused: exceptions.filter((exception) => !found.some((finding) => covers(exception, finding))),
  };
}
