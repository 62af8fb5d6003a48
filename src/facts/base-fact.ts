import { z } from 'zod';
import { isoDate, partialDate, pastIsoDate } from './dates.ts';

/** The four nations of the United Kingdom, each with its own law and services. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** An absolute https URL. */
export const httpsUrl = z.url({ protocol: /^https$/ }).describe('a full address that begins with https://');
/** Text that is not empty. */
export const nonEmptyText = z.string().min(1).describe('words, not empty');
/** A language code (ISO 639). */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .describe('a language code, like "en" or "cy"');
/** Text for readers by language: every language of a site must be present. */
export const localizedText = z
  .record(language, nonEmptyText)
  .refine((value) => 'en' in value, 'has no English (en)')
  .describe('the words for each language, like { en: "…" }');

/** Kinds of source that readers see: a statute, a public body, the service itself, the maker of a device or app, research. */
export const namedSourceKinds = ['law', 'public-body', 'service', 'maker', 'research'] as const;
/** Every kind of source. "other" is for editors only: the press, lists without an author, notes of the team. */
export const sourceKinds = [...namedSourceKinds, 'other'] as const;

const sourceFields = {
  publisher: nonEmptyText.describe(
    'who publishes it, like "legislation.gov.uk"; every kind but other has one',
  ),
  title: nonEmptyText.describe('the title of the page, or the Act with its section'),
  url: httpsUrl.describe(
    'the full address of the page, which begins with https://; every kind but other has one',
  ),
  date: partialDate
    .optional()
    .describe('the date of the text or of the copy of it, in quotes, like "2026-04-03", "2026-04" or "2026"'),
  read: pastIsoDate.optional().describe('the day on which a person read the live page, in quotes'),
};

/** A source that readers may see. */
export const namedSource = z.strictObject({ ...sourceFields, kind: z.enum(namedSourceKinds) });

/** Requires a field that only a source for editors may omit. Reported beside every other problem of the source. */
function requireField(field: 'publisher' | 'url') {
  return {
    test: (value: { kind: string; publisher?: unknown; url?: unknown }) =>
      value.kind === 'other' || value[field] !== undefined,
    options: {
      path: [field],
      when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
    },
  };
}
const [hasPublisher, hasUrl] = [requireField('publisher'), requireField('url')];

const source = z
  .strictObject({
    ...sourceFields,
    publisher: sourceFields.publisher.optional(),
    url: sourceFields.url.optional(),
    kind: z.enum(sourceKinds).describe(`one of ${sourceKinds.join(', ')}`),
  })
  .refine(hasPublisher.test, hasPublisher.options)
  .refine(hasUrl.test, hasUrl.options)
  .describe('{ publisher, title, url, kind, date }');

/** The fields of every fact, whatever its kind. */
export const baseFields = {
  id: z
    .string()
    .regex(/^[a-z]+(?:-[a-z0-9]+)+$/)
    .describe('a name in small letters and hyphens that no other fact has, like "hl-999"'),
  name: localizedText,
  nations: z
    .array(z.enum(nations))
    .min(1)
    .describe(`one or more of ${nations.join(', ')}`),
  sources: z.array(source).min(1).describe('at least one source'),
  checked: pastIsoDate,
  checkBy: isoDate.describe('the day by which a person must check this again, in quotes, like "2027-05-21"'),
  evidence: z
    .enum(['primary', 'secondary', 'knowledge'])
    .describe('primary (statute, official body), secondary (others quoting them) or knowledge'),
  confidence: z.enum(['high', 'medium', 'low']).describe('high, medium or low'),
  publish: z.boolean().describe('true, or false with a question'),
  question: nonEmptyText.optional().describe('what a person must find out before this is published'),
  note: nonEmptyText.optional().describe('a note for editors, never shown to readers'),
};

/** True for a text by language, like { en: "…", cy: "…" }. */
export function isLocalizedText(value: object): value is LocalizedText {
  return (
    typeof (value as LocalizedText)['en'] === 'string' &&
    Object.keys(value).every((key) => language.safeParse(key).success)
  );
}

export type BaseFact = z.infer<z.ZodObject<typeof baseFields>>;
export type Source = z.infer<typeof source>;
export type NamedSource = z.infer<typeof namedSource>;
export type LocalizedText = z.infer<typeof localizedText>;
