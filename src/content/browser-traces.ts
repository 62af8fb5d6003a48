import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { validate } from '../diagnostics/validate.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { type LocalizedText, localizedText } from '../facts/base-fact.ts';

/** What a browser trace can contain. Page content and typed text are never among them. */
const traceKinds = ['address', 'neutral title', 'own title', 'picture', 'script'] as const;
const files = z.array(z.string().min(1)).describe('a list of files of a profile, like [Default/History]');

const schema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z-]+$/)
      .describe('a name in small letters and hyphens'),
    words: localizedText,
    holds: z
      .array(z.enum(traceKinds))
      .min(1)
      .describe(`one or more of ${traceKinds.join(', ')}`),
    files: z.strictObject({ Chromium: files, Firefox: files, WebKit: files }),
  }),
);

/** A trace that a browser keeps of a visit whatever this site does, described for its visitors. */
export interface BrowserTrace {
  id: string;
  words: LocalizedText;
  holds: (typeof traceKinds)[number][];
  /** The files of a profile in which each browser keeps it, as patterns with *. Empty where it does not. */
  files: Record<'Chromium' | 'Firefox' | 'WebKit', string[]>;
}

/** Reads the list of browser traces. Never throws. */
export function readBrowserTraces(file: string): {
  browserTraces: BrowserTrace[];
  diagnostics: Diagnostic[];
} {
  const { value, diagnostics } = validate<BrowserTrace[]>(
    schema,
    parseYaml(file, readFileSync(file, 'utf8')),
  );
  return { browserTraces: value ?? [], diagnostics };
}
