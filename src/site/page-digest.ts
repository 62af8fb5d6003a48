import { createHash } from 'node:crypto';
import { pageHash } from '../brand/overrides/page-hash.ts';
import { type Page, pageText } from '../content/pages.ts';
import type { Fact } from '../facts/fact-kinds.ts';
import { factsOnPage } from './facts-on-page.ts';
import type { Site } from './site.ts';

/** Returns the SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keys of a fact that are not compared: a re-check without a change, and notes for editors. */
const unpublishedKeys = ['checked', 'checkBy', 'read', 'note', 'question'];

/** Serializes what readers see of a fact, with sorted keys. */
export function publishedJson(fact: Fact): string {
  return JSON.stringify(fact, (_, value: unknown) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => !unpublishedKeys.includes(key))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
  );
}

/**
 * Returns the digest of what a reviewer reads on a page: its title, names and words, those of the publisher in its slots, and
 * every fact that it shows. Search terms, order and dates do not count, so that a change to them leaves a sign-off as it is.
 */
export function pageDigest(site: Site, page: Page): string {
  const { title, shortTitle, description, also } = page;
  const slots = page.body.components
    .filter(({ name }) => name === 'Slot')
    .map(({ attributes }) => site.slots.get(String(attributes.get('name'))));
  const facts = factsOnPage(site, page).map(publishedJson);
  return pageHash(JSON.stringify([title, shortTitle, description, also, pageText(page), slots, facts]));
}
