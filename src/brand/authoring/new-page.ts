import path from 'node:path';
import { isLawArea } from '../../content/law-areas.ts';
import { pageIdentity } from '../../content/pages.ts';
import { findPlaceholders, placeholder } from '../../content/placeholders.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { today } from '../../facts/dates.ts';
import { docPath } from '../../runtime/doc-path.ts';
import { readLocalPages } from '../overrides/local-pages.ts';
import { lintDraft } from './lint-draft.ts';
import { languageError, type NewPage, newFileError, type PageTarget, writePage } from './local-page.ts';

/** What is known of a new page. */
export interface NewPageOptions {
  /** Its address below the root of the site, like "our-team" or "safer/our-team". */
  address: string;
  /** Its folder below that of the language, like "stay-safer". Default: the section with this address, or else the first. */
  section?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
}

/** Space between the orders of two pages, for pages that come between them later. */
const orderStep = 10;

/**
 * Writes the skeleton of a page of a pack. It keeps every rule but one: what is not written yet stands as a placeholder, and no copy
 * is built until each is replaced. Never overwrites, and never throws.
 */
export function createPage(options: NewPageOptions, target: PageTarget): NewPage {
  const { brand, content } = target;
  const language = target.language ?? brand.languages[0] ?? 'en';
  const address = options.address.replace(/^\/+|\/+$/g, '');
  const section = options.section ?? sectionOf(address, language, target);
  const name = `pages/${language}/${section}/${address.split('/').at(-1)}.md`;
  const file = path.join(brand.folder, name);
  const error =
    languageError(language, brand) ?? sectionError(section, target) ?? newFileError(brand.folder, name);
  if (error) return { diagnostics: [error], file, open: [] };
  const text = skeleton({ ...options, address }, nextOrder(name, target));
  const found = lintDraft({ brand, content, name, text });
  const isPlaceholder = ({ message }: Diagnostic) => findPlaceholders(message).length > 0;
  const problems = found
    .filter((diagnostic) => !isPlaceholder(diagnostic))
    .map((each) => (each.file === file ? { file, message: each.message, fix: each.fix } : each));
  const open = found
    .filter(isPlaceholder)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, message }) => `line ${line}: ${message}`);
  const diagnostics = problems.length > 0 ? problems : writePage(brand.folder, name, text);
  return { diagnostics, file, open };
}

/** Returns the folder of the section whose address a page has before its own; or else the first section. */
function sectionOf(address: string, language: string, { content }: PageTarget): string {
  const index = content.pages.find(
    (page) => page.isSectionIndex && page.language === language && address.startsWith(`${page.address}/`),
  );
  return index?.section ?? content.navigation.sections[0]?.folder ?? '';
}

/** Returns why a page cannot be in a section, which may be followed by the folder of a law; undefined when it can. */
function sectionError(section: string, { brand, content }: PageTarget): Diagnostic | undefined {
  const [folder = '', law, ...more] = section.split('/');
  const folders = content.navigation.sections.map((each) => each.folder);
  if (folders.includes(folder) && (law === undefined || isLawArea(law)) && more.length === 0)
    return undefined;
  return {
    file: brand.folder,
    message: `"${section}" is not a section`,
    fix: didYouMean(section, folders),
  };
}

/** Returns the order of a page after all others of its section. */
function nextOrder(name: string, { brand, content }: PageTarget): number {
  const { language, section, law } = pageIdentity(name.split('/').slice(1));
  const orders = [...content.pages, ...readLocalPages(brand).pages]
    .filter((page) => page.language === language && page.section === section && page.law === law)
    .map(({ order }) => order);
  return Math.max(0, ...orders) + orderStep;
}

function skeleton({ address, title, description }: NewPageOptions, order: number): string {
  const quoted = (words: string | undefined, otherwise: string) =>
    JSON.stringify(words ?? placeholder(otherwise));
  return `---
# Replace all [[words in double brackets]] by your own. npm run brand:check lists what is left.
title: ${quoted(title, 'The heading of the page')}
# For lists and search engines.
description: ${quoted(description, 'What the page is about, in one or two sentences')}
# It stays in the history of the browser, so it gives nothing away.
address: ${JSON.stringify(address)}
# Pages of a section stand in this order. For another place, write a number between those of two others.
order: ${order}
# Questions that this page answers: ids of content/topics.yaml, like [local-services]. There may be none.
topics: []
# The day on which a person last read it all.
reviewed: "${today()}"
# The newest first. Readers see these lines on "What has changed".
changes:
  - { date: "${today()}", what: "First published." }
# Below the next line is the page, in Markdown. Numbers and addresses are written as :call{service="report"} and
# :website{service="…"}, links as [words](page:helplines). More: "Local content" in ${docPath('branding.md')}.
---

${placeholder('Answer the title in one or two sentences: who can help, and what happens next.')}

In danger now? Call :call{service="hl-999"}.

## ${placeholder('What the first part is about')}

${placeholder('Say what you do, and why. At most seven items in a list.')}

## ${placeholder('How to reach you')}

${placeholder('Say how, and what happens then. For a number or an address, name it as a component.')}

::next-steps{pages="helplines help-near-you"}
`;
}
