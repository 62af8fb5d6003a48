import { z } from 'zod';
import type { Position } from '../diagnostics/diagnostic.ts';
import { language } from '../facts/base-fact.ts';
import { isReservedName } from '../files/file-names.ts';
import { docPath } from '../runtime/doc-path.ts';
import { accessibility } from './accessibility-schema.ts';
import { alerts, complaints, legal, localServices, report, trail, victims } from './contact-schema.ts';
import { colour, email, fontStack, httpsUrl, localised, origin, pictureFile } from './field-types.ts';
import { hostNames } from './hosts.ts';
import { maxFeaturedPages, maxIdLength, minIdLength } from './limits.ts';
import { recalls } from './recall-schema.ts';
import { signOffs } from './sign-off-schema.ts';

const colourSchemeSchema = z
  .strictObject({
    header: colour.meta({ question: 'Which colour is behind your name at the top?' }),
    headerText: colour.meta({ question: 'Which colour has your name there?' }),
    link: colour.meta({ question: 'Which colour do links have?' }),
    button: colour.meta({ question: 'Which colour do buttons have?' }),
    buttonText: colour.meta({ question: 'Which colour do the words on buttons have?' }),
  })
  .describe('header, headerText, link, button and buttonText');

/** A brand pack: publisher, branding and contacts. Data only. */
export const brandSchema = z
  .strictObject({
    waymark: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .optional()
      .describe('the version of Waymark that this pack was last checked against, in quotes, like "0.1.0"'),
    id: z
      .string()
      .regex(new RegExp(`^[a-z][a-z0-9-]{${minIdLength - 1},${maxIdLength - 1}}$`))
      .refine((id) => !isReservedName(id), 'is a name that Windows keeps for a device')
      .meta({
        description: 'a short name in small letters, which also names the folder of the built site',
        question: 'Which short name may the site have among files?',
      }),
    kind: z.enum(['police', 'victims-service', 'university', 'other']).meta({
      description: 'police, victims-service, university or other',
      question: 'Who publishes the site?',
    }),
    publicBody: z
      .boolean()
      .optional()
      .meta({
        description:
          'true for a public sector body, false for any other publisher; left out, police and universities are one',
        examples: [true],
      }),
    nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland', 'united-kingdom']).meta({
      description: 'england, wales, scotland, northern-ireland or united-kingdom',
      question: 'Which nation is the site for? Its law and its helplines come first.',
    }),
    draft: z
      .boolean()
      .default(false)
      .describe('true while the copy is not ready: every page says so, and search engines leave it out'),
    languages: z
      .array(language)
      .min(1)
      .refine((list) => new Set(list).size === list.length, 'has a language twice')
      .meta({
        description: 'a list of language codes; the first is the one that readers meet first',
        question: 'Which languages does the site speak?',
      }),
    name: localised.meta({ question: 'Whose name stands on the site?' }),
    section: localised
      .optional()
      .describe(
        'the part of your own website that this site belongs to, for each language, like { en: "Advice centre" }',
      ),
    trail: trail.default([]),
    neutral: z
      .strictObject({
        title: localised.meta({ question: 'Which title may the history of a browser show?' }),
        description: localised.meta({ question: 'Which sentence may a shared link show?' }),
      })
      .meta({
        description: 'title and description that give nothing away, for the history list and shared links',
        heading: 'What others may see on the device: it gives nothing away.',
      }),
    domains: z.record(language, origin).meta({
      description: 'the address of the site for each language',
      question: 'Which address will this site have?',
    }),
    logo: z
      .strictObject({
        light: pictureFile,
        dark: pictureFile.optional(),
        alt: localised.meta({ question: 'What does your logo show, for people who cannot see it?' }),
      })
      .describe('light, dark (optional) and alt'),
    favicon: pictureFile,
    colours: z
      .strictObject({
        light: colourSchemeSchema.meta({ heading: 'Your colours on a light screen.' }),
        dark: colourSchemeSchema.meta({ heading: 'Your colours on a dark screen.' }),
      })
      .describe('light and dark'),
    font: fontStack.optional(),
    featured: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9-]+$/)
          .describe('the id of a page'),
      )
      .max(maxFeaturedPages)
      .default([])
      .describe(
        `a list of at most ${maxFeaturedPages} ids of pages that your home page shows too, like [dating, unwanted-calls]`,
      ),
    report,
    victims: victims.optional(),
    complaints: complaints.optional(),
    localServices: localServices.default([]),
    alerts: alerts.default([]),
    legal: legal.default([]),
    feedback: z
      .union([httpsUrl, email])
      .optional()
      .describe('a full address with https://, or an e-mail address'),
    canonical: z
      .union([z.enum(['own', 'hidden']), z.record(language, origin)])
      .default('own')
      .describe(
        'own (search engines list this copy), hidden (they leave it out), or the address of the copy to list, by language',
      ),
    host: z
      .enum(hostNames)
      .optional()
      .meta({
        description: `the one host that you use, so that only its files are written: ${hostNames.join(', ')}`,
        examples: ['nginx'],
      }),
    website: httpsUrl.meta({ question: 'Which website is your own?' }),
    leave: z
      .string()
      .describe('the id of a page in content/facts/exits.yaml, like "exit-bbc-weather"')
      .default('exit-bbc-weather'),
    quietVisit: z
      .enum(['offered', 'on'])
      .default('offered')
      .describe('offered (readers choose it) or on (it is on until a reader chooses otherwise)'),
    typing: z
      .enum(['not-offered', 'offered'])
      .default('not-offered')
      .describe(
        'offered or not-offered: pages where people type a record of what happens and an account for the police. Nothing leaves the device or is kept on it, but somebody may see the screen, and saved files can be found. Paper is there in every copy',
      )
      .meta({ asked: true, question: 'May visitors type a record of what happens on the site?' }),
    requireSignOff: z
      .boolean()
      .default(false)
      .meta({
        description: 'true to build no copy, except a draft, with a page that is not signed off as it is now',
        examples: [true],
      }),
    signOffs: signOffs.default([]),
    recalls: recalls.default([]),
    accessibility,
    mistakes: email.meta({
      description: 'the e-mail address for mistakes on the site',
      question: 'Whom may readers write to about a mistake on the site?',
    }),
    privacy: httpsUrl.meta({ question: 'Which page is your privacy notice?' }),
    security: z
      .strictObject({
        contact: z.union([httpsUrl, z.string().regex(/^mailto:[^\s@<>"]+@[^\s@<>"]+$/)]).meta({
          description: 'https://… or mailto:…',
          question: 'Where may a weakness in the security of the site be reported?',
        }),
        expires: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/)
          .meta({
            description:
              'a day within a year from now, in quotes, like "2027-11-21": after it, nobody should trust the contact',
            question: 'Until which day is that contact sure to be right?',
          }),
      })
      .describe('contact and expires'),
  })
  .describe(`the fields that ${docPath('branding.md')} lists`);

/** The validated content of a brand.yaml. */
export type BrandData = z.infer<typeof brandSchema>;
/** The nation of a publisher. */
export type BrandNation = BrandData['nation'];

/** A brand pack that passed every rule. */
export interface Brand extends BrandData {
  /** The folder of the pack. */
  folder: string;
  /** Returns the position of a value in brand.yaml. */
  positionOf: (path: PropertyKey[]) => Position;
}
