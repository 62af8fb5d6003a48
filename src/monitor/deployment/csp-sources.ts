import type { HttpResponse } from '../http/http-client.ts';
import { headerValue } from './browser-client.ts';

/** Parses the Content Security Policy of a response: sources by lower-case directive name. */
export function parseCsp(response: HttpResponse): Map<string, string[]> {
  const directives = (headerValue(response, 'Content-Security-Policy') ?? '')
    .split(';')
    .map((each) => each.trim());
  return new Map(
    directives.map((each) => {
      const [name = '', ...sources] = each.split(/\s+/);
      return [name.toLowerCase(), sources];
    }),
  );
}

/** Whether a source of the policy passes a test. Ignores frame-ancestors, which does not restrict loading. */
export function hasCspSource(response: HttpResponse, test: (source: string) => boolean): boolean {
  return [...parseCsp(response)].some(([name, sources]) => name !== 'frame-ancestors' && sources.some(test));
}
