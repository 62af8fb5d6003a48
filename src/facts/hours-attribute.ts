import type { Hours } from './hours.ts';

/** Opening hours as the value of an HTML attribute: JSON in single quotes, since a double quote would be six bytes there. */
export function serializeHours(hours: Hours): string {
  return JSON.stringify(hours).replaceAll("'", '\\u0027').replaceAll('"', "'");
}

/** Reads hours that `serializeHours` wrote. Throws a SyntaxError for anything else that is not JSON. */
export function parseHours(value: string): Hours {
  return JSON.parse(value.replaceAll("'", '"')) as Hours;
}
