import { z } from 'zod';
import { findUnreadable } from '../diagnostics/invisible-characters.ts';
import { language } from '../facts/base-fact.ts';
import { fieldRoles } from './field-roles.ts';
import {
  maxEmailLength,
  maxFontNameLength,
  maxFonts,
  maxPictureNameLength,
  maxTextLength,
  maxUrlLength,
} from './limits.ts';

/** What one line of words has no use for, beside what no text may have: line breaks, and marks of direction. */
const lineBreakOrDirection = /[\t\n\r\u200E\u200F\u061C\uFEFF]/u;

/** Plain text for readers. It is always escaped, so HTML in it is a mistake or an attack. */
export const plainText = z
  .string()
  .min(1)
  .max(maxTextLength, { abort: true })
  .refine((text) => !/[<>]|&#?\w+;/.test(text), 'holds HTML')
  .refine(
    (text) => !lineBreakOrDirection.test(text),
    'holds a line break, or a character that cannot be seen',
  )
  .superRefine((text, context) => {
    const unreadable = findUnreadable(text);
    if (unreadable) context.addIssue({ code: 'custom', message: `holds ${unreadable.message}` });
  })
  .refine((text) => text === '' || text.trim() !== '', 'holds only spaces')
  .describe(`plain words on one line, at most ${maxTextLength} letters, without < and >`);

/** Localized text by language; every language of the pack is required (lint/missing-translations.ts). */
export const localised = z
  .record(language, plainText)
  .describe('the words for each language, like { en: "…" }')
  .register(fieldRoles, { role: 'words' });

/** A URL of the publisher's own website; it must not point to this site (lint/external-urls.ts). */
export const httpsUrl = z
  .string()
  .max(maxUrlLength)
  .refine(isHttpsUrl, 'is not a full address')
  .describe('a full address that begins with https://')
  .register(fieldRoles, { role: 'address' });

/**
 * Stricter than the URL parser, which drops line breaks and escapes characters that security.txt and the feed would keep. Letters
 * of other alphabets look like Latin ones in an address, so they are written as a browser sends them.
 */
function isHttpsUrl(text: string): boolean {
  return /^https:\/\/[!-~]+$/.test(text) && !/[<>"'`\\{}|^]/.test(text) && URL.canParse(text);
}

/** The origin of a site. It has no path, since a site is at the root of its host. */
export const origin = z
  .string()
  .regex(/^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]+(?::\d+)?$/, { abort: true })
  .refine((text) => URL.canParse(text), 'is not an address that a browser can open')
  .describe(
    'https:// and the host name, without a path or a last slash, like "https://advice.midshire.example"',
  );

/** A colour as six hexadecimal digits. */
export const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .describe('a colour as # and six of 0-9 and a-f, in quotes, like "#1f3a5f"');

/** The file name of an SVG or PNG image in the pack. */
export const pictureFile = z
  .string()
  .max(maxPictureNameLength)
  .regex(/^[a-z0-9][a-z0-9-]*\.(?:svg|png)$/)
  .describe('the name of an .svg or .png file in this folder, in small letters');

/** An email address. */
export const email = z.email().max(maxEmailLength).describe('an e-mail address');

const genericFamilies = ['sans-serif', 'serif', 'system-ui'];

/** Font family names. No web font is ever fetched, so the last one must be generic. */
export const fontStack = z
  .array(
    z
      .string()
      .regex(new RegExp(`^[A-Za-z][A-Za-z0-9 -]{0,${maxFontNameLength - 1}}$`))
      .describe('the name of a font: letters, digits, spaces and hyphens'),
  )
  .min(1)
  .max(maxFonts)
  .refine(
    (names) => genericFamilies.includes(names.at(-1) ?? ''),
    `does not end in ${genericFamilies.join(', ')}`,
  )
  .meta({
    description: 'up to six names of fonts, the last of them sans-serif, serif or system-ui',
    examples: [['Georgia', 'serif']],
  });
