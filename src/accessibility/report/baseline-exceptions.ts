import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Finding } from '../finding.ts';

/** A known finding that is accepted, with the reason. */
export interface BaselineException {
  rule: string;
  selector: string;
  reason: string;
  /** Where it is discussed. */
  link: string;
}

/** Reads exceptions from a YAML or JSON file. Returns every error in it as a message. */
export function readExceptions(file: string): { exceptions: BaselineException[]; errors: string[] } {
  let list: unknown;
  try {
    list = parse(readFileSync(file, 'utf8')) ?? [];
  } catch (error) {
    return {
      exceptions: [],
      errors: [`${file} cannot be read: ${error instanceof Error ? error.message : error}`],
    };
  }
  if (!Array.isArray(list)) return { exceptions: [], errors: [`${file} must be a list`] };
  const errors = list.flatMap((entry: unknown, index) =>
    (['rule', 'selector', 'reason', 'link'] as const)
      .filter(
        (key) =>
          typeof (entry as BaselineException | null)?.[key] !== 'string' ||
          (entry as BaselineException)[key].trim() === '',
      )
      .map((key) => `${file}: entry ${index + 1} needs "${key}"`),
  );
  return { exceptions: errors.length > 0 ? [] : (list as BaselineException[]), errors };
}

/** Splits findings into open and covered ones. Returns the exceptions that match none as `unused`. */
export function applyExceptions(
  findings: Finding[],
  exceptions: BaselineException[],
): { open: Finding[]; covered: Finding[]; unused: BaselineException[] } {
  const covers = ({ rule, selector }: BaselineException, finding: Finding) =>
    finding.rule === rule && finding.selector === selector;
  const isCovered = (finding: Finding) => exceptions.some((exception) => covers(exception, finding));
  return {
    open: findings.filter((finding) => !isCovered(finding)),
    covered: findings.filter(isCovered),
    unused: exceptions.filter((exception) => !findings.some((finding) => covers(exception, finding))),
  };
}
