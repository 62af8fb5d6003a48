import type { HttpResponse } from '../http/http-client.ts';
import { headerValue } from './browser-client.ts';

/** The directives of the content security policy of a response, in lower case, each with its sources. */
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

/** Whether the policy has a source that passes a test. Which sites may frame a page is not about what it loads. */
export function hasCspSource(response: HttpResponse, test: (source: string) => boolean): boolean {
  return [...parseCsp(response)].some(([name, sources]) => name !== 'frame-ancestors' && sources.some(test));
}
