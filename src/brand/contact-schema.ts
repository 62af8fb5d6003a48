import { z } from 'zod';
import { isoDate, pastIsoDate, today } from '../facts/dates.ts';
import { hours } from '../facts/hours.ts';
import { email, httpsUrl, localised } from './field-types.ts';
import {
  maxAlerts,
  maxLegalNotices,
  maxLocalServices,
  maxServiceIdLength,
  maxTrailSteps,
  minServiceIdLength,
} from './limits.ts';
import { phone, textNumber, textphone } from './phone-schema.ts';

/** Reporting channels. The emergency and police numbers are facts, which no pack can change. */
export const report = z
  .strictObject({
    online: httpsUrl.optional().meta({ question: 'Which page is your form to report online?' }),
    anonymous: httpsUrl.optional().meta({
      description: 'the address of a form that does not ask who somebody is',
      question: 'Which page is your form that asks for no name?',
    }),
    stations: httpsUrl.optional().meta({ question: 'Which page lists your police stations?' }),
    phone: phone.optional().meta({ question: 'Which number of your own may people ring to report?' }),
    text: textNumber.optional().meta({ question: 'Which number of your own takes texts?' }),
    textphone: textphone
      .optional()
      .meta({ question: 'Which number of your own is for people who type, through Relay UK?' }),
    chat: z.strictObject({ url: httpsUrl, hours }).optional().describe('url, and hours'),
  })
  .meta({
    description:
      'any of online, anonymous, stations, phone, text, textphone and chat: your own, beside the numbers of every copy',
    heading: 'Your own ways to report. The emergency and police numbers are in every copy already.',
  });

const reportChannel = report.keyof();

/** A way to report that a pack can add. */
export type ReportChannel = keyof z.infer<typeof report>;

/** Dates of the publisher's last review and of its next one. */
const reviewDates = {
  checked: pastIsoDate,
  checkBy: isoDate.describe('the day by which you check this again, in quotes, like "2027-05-21"'),
};

/** Satisfaction with the service. A figure is meaningless without its date. */
const satisfaction = z
  .strictObject({
    words: localised,
    source: httpsUrl.optional(),
    asOf: pastIsoDate,
    checkBy: reviewDates.checkBy,
  })
  .refine((figure) => figure.checkBy > figure.asOf, { path: ['checkBy'], message: 'is not after "asOf"' })
  .describe('words like { en: "7 in 10 people were happy with us" }, asOf, checkBy and, if you like, source');

/** Contact for people who have already reported to this publisher. */
export const victims = z
  .strictObject({
    name: localised,
    phone: phone.optional(),
    textphone: textphone.optional(),
    email: email.optional(),
    website: httpsUrl.optional(),
    hours: hours.optional(),
    satisfaction: satisfaction.optional(),
  })
  .refine((contact) => contact.phone || contact.email || contact.website, 'has no phone, email or website')
  .describe('name, any of phone, email and website, hours, and satisfaction');

/** Contact for complaints about the police, which is never the team that a complaint is about. */
export const complaints = z
  .strictObject({
    name: localised.describe('its name, like { en: "Professional Standards Department" }'),
    phone: phone.optional(),
    email: email.optional(),
    website: httpsUrl.optional(),
  })
  .refine((contact) => contact.phone || contact.email || contact.website, 'has no phone, email or website')
  .describe('who takes complaints about the police: name, and any of phone, email and website');

/** Kinds of local service; pages on a subject also list the services of its kind. */
const localServiceKinds = ['advocate', 'app', 'support'] as const;

/** A kind of local service. */
export type LocalServiceKind = (typeof localServiceKinds)[number];

/** A service in the publisher's area, with the dates of the publisher's reviews. */
const localService = z
  .strictObject({
    id: z
      .string()
      .regex(new RegExp(`^(?!(?:report|victims)$)[a-z]{${minServiceIdLength},${maxServiceIdLength}}$`))
      .optional()
      .describe(
        'one word of small letters that no other service has, like "advocacy", and neither report nor victims',
      ),
    name: localised,
    for: localised,
    kind: z
      .enum(localServiceKinds)
      .default('support')
      .describe(
        'advocate or app, for one that pages about advocates or about safety apps show too; or support',
      ),
    area: localised.optional(),
    phone: phone.optional(),
    textphone: textphone.optional(),
    email: email.optional(),
    website: httpsUrl.optional(),
    hours: hours.optional(),
    ...reviewDates,
  })
  .refine((service) => service.phone || service.email || service.website, 'has no phone, email or website')
  .refine((service) => service.checkBy > service.checked, {
    path: ['checkBy'],
    message: 'is not after "checked"',
  })
  .describe('name, for, any of phone, email and website, and checked and checkBy');

/** Local services, in display order. */
export const localServices = z
  .array(localService)
  .max(maxLocalServices)
  .superRefine((list, context) => {
    for (const [index, { id }] of list.entries())
      if (id && list.findIndex((service) => service.id === id) < index)
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: 'stands for another service already',
        });
  })
  .describe(`a list of at most ${maxLocalServices} services, each with the day on which you checked it`);

/** A banner from one day to another (inclusive). */
const alert = z
  .strictObject({
    text: localised,
    link: z.strictObject({ words: localised, url: httpsUrl }).optional().describe('words and url'),
    channel: reportChannel
      .optional()
      .describe(
        `one of ${reportChannel.options.join(', ')}, for an alert about that way to report: it links to it, and has no other link`,
      ),
    from: isoDate,
    until: isoDate,
  })
  .refine(({ from, until }) => until >= from, { path: ['until'], message: 'is before "from"' })
  .refine(({ link, channel }) => !link || !channel, {
    path: ['channel'],
    message: 'stands beside a link, and an alert has room for one',
  })
  .describe('text, from, until and, where there is more to read, link or channel');

/** Temporary banners. One that is over is not shown, so that it takes no room from the others. */
export const alerts = z
  .array(alert)
  .refine(
    (list) => list.filter(({ until }) => until >= today()).length <= maxAlerts,
    `has more than ${maxAlerts} alerts that are not over`,
  )
  .describe(
    `a list of at most ${maxAlerts} alerts besides those that are over, which npm run alert:new adds`,
  );

/** Legal notices that the publisher's website must link to, in the footer of every page. */
export const legal = z
  .array(z.strictObject({ name: localised, url: httpsUrl }).describe('name and url'))
  .max(maxLegalNotices)
  .describe(`a list of at most ${maxLegalNotices} notices, each with name and url`);

/** Breadcrumbs from the publisher's home page to this site, at the foot of each page. */
export const trail = z
  .array(z.strictObject({ name: localised, url: httpsUrl }).describe('name and url'))
  .max(maxTrailSteps)
  .describe(
    `a list of at most ${maxTrailSteps} steps of your own website that lead to this site, each with name and url`,
  );
