import { z } from 'astro/zod';

const words = z.string().min(1).describe('words, not empty');
const https = z.url({ protocol: /^https$/ }).describe('a full address that begins with https://');
const origin = z
  .string()
  .regex(/^https:\/\/[a-z0-9.-]+(?::\d+)?$/)
  .describe(
    'https:// and the host name, without a path or a last slash, like "https://advice.midshire.example"',
  );
const language = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .describe('a language code, like "en" or "cy"');
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .describe('a colour as # and six of 0-9 and a-f, in quotes, like "#1f3a5f"');
const picture = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.(?:svg|png)$/)
  .describe('the name of an .svg or .png file in this folder, in small letters');
/** Words by language; every language of the pack must be there (checks/languages.ts). */
const localised = z.record(language, words).describe('the words for each language, like { en: "…" }');
const email = z.email().describe('an e-mail address');

const scheme = z
  .strictObject({
    header: colour,
    headerText: colour,
    link: colour,
    button: colour,
    buttonText: colour,
  })
  .describe('header, headerText, link, button and buttonText');

/** A brand pack: who publishes a copy, in which dress, and how people reach them. Data only. */
export const brandSchema = z.strictObject({
  waymark: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .optional()
    .describe('the version of Waymark that this pack was last checked against, in quotes, like "0.1.0"'),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,40}$/)
    .describe('a short name in small letters, which also names the folder of the built site'),
  kind: z
    .enum(['police', 'victims-service', 'university', 'other'])
    .describe('police, victims-service, university or other'),
  nation: z
    .enum(['england', 'wales', 'scotland', 'northern-ireland', 'united-kingdom'])
    .describe('england, wales, scotland, northern-ireland or united-kingdom'),
  languages: z
    .array(language)
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'has a language twice')
    .describe('a list of language codes; the first is the one that readers meet first'),
  name: localised,
  neutral: z
    .strictObject({ title: localised, description: localised })
    .describe('title and description that give nothing away, for the history list and shared links'),
  domains: z.record(language, origin).describe('the address of the site for each language'),
  logo: z
    .strictObject({ light: picture, dark: picture.optional(), alt: localised })
    .describe('light, dark (optional) and alt'),
  favicon: picture,
  colours: z.strictObject({ light: scheme, dark: scheme }).describe('light and dark'),
  report: z
    .strictObject({
      online: https.optional(),
      stations: https.optional(),
    })
    .describe('online and stations, the addresses of your own report form and list of police stations'),
  website: https,
  leave: z
    .string()
    .describe('the id of a page in content/facts/exits.yaml, like "exit-bbc-weather"')
    .default('exit-bbc-weather'),
  quietVisit: z
    .enum(['offered', 'on'])
    .default('offered')
    .describe('offered (readers choose it) or on (it is on until a reader chooses otherwise)'),
  accessibility: z
    .strictObject({
      email,
      phone: z
        .string()
        .regex(/^[0-9 ]+$/)
        .optional()
        .describe('digits and spaces, in quotes'),
      replyWithin: z.int().min(1).max(60).describe('the number of working days, like 10'),
    })
    .describe('email, phone (optional) and replyWithin'),
  mistakes: email.describe('the e-mail address for mistakes on the site'),
  privacy: https,
  security: z
    .strictObject({
      contact: z.union([https, z.string().regex(/^mailto:.+@.+$/)]).describe('https://… or mailto:…'),
      expires: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .describe('a day within a year from now, in quotes: after it, nobody should trust the contact'),
    })
    .describe('contact and expires'),
});

export type BrandData = z.infer<typeof brandSchema>;
export type BrandNation = BrandData['nation'];

/** A brand pack that passed every check. */
export interface Brand extends BrandData {
  /** The folder of the pack. */
  folder: string;
}
