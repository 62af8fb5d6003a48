import type { Brand } from '../../brand/schema.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Content, checkPage } from '../content.ts';
import { ownServicesOf } from '../local-services.ts';
import { explainedWords } from '../page-rules/explained-words.ts';
import { pageRules } from '../page-rules/index.ts';
import { knownComponents } from '../page-rules/known-components.ts';
import { links } from '../page-rules/links.ts';
import { noTypedFacts } from '../page-rules/no-typed-facts.ts';
import { plainWords } from '../page-rules/plain-words.ts';
import { showsSomething } from '../page-rules/shows-something.ts';
import type { Page } from '../pages.ts';
import { inDirectives } from './directives.ts';
import { contentWith, hostOf, isTwin, type LocalContent, type Slot } from './local-content.ts';
import { readLocalPages } from './local-pages.ts';
import { readOverrides } from './overrides.ts';
import { readSlots } from './slots.ts';

/** The rules about pages that hold for a part of one too. */
const slotRules = [explainedWords, knownComponents, links, noTypedFacts, plainWords, showsSomething];

/**
 * Reads and checks the local content of a pack: Markdown that must keep every rule that our own pages keep, and that can
 * do less than they can. Never throws.
 */
export function readLocal(brand: Brand, content: Content): { local: LocalContent; problems: Problem[] } {
  const { pages, problems } = readLocalPages(brand);
  const { overrides, outOfDate, problems: inOverrides } = readOverrides(brand, content.pages);
  const { slots, problems: inSlots } = readSlots(brand);
  const local = { brand: brand.id, pages, overrides, outOfDate, slots };
  const ownServices = ownServicesOf(brand).map(({ service }) => service);
  const together = { ...contentWith(local, content), ownServices };
  const found = [
    ...problems,
    ...inOverrides,
    ...inSlots,
    ...[...pages, ...overrides].flatMap((page) => checkPage(page, together, pageRules)),
    ...overrides.flatMap((page) => lostHeadings(page, content)),
    ...slots.flatMap((slot) => checkSlot(slot, together)),
  ];
  return { local, problems: found.map(inWordsOfPacks) };
}

function inWordsOfPacks(problem: Problem): Problem {
  return { ...problem, wrong: inDirectives(problem.wrong), instead: inDirectives(problem.instead) };
}

/** A part of a page keeps the rules as if it were the page; a link to a heading means one of that page. */
function checkSlot(slot: Slot, content: Content): Problem[] {
  const { file } = slot;
  const host = hostOf(slot, content.pages);
  if (!host)
    return [
      {
        file,
        wrong: `no page has the place "${slot.name}" any more, since this pack replaces it`,
        instead: 'these words in that override',
      },
    ];
  const body = { ...slot.body, headings: host.body.headings };
  return checkPage({ ...host, file, body }, content, slotRules);
}

/** Other pages link to headings of ours: they must be on the page in its place too. */
function lostHeadings(page: Page, content: Content): Problem[] {
  const pages = content.pages.map((each) => (isTwin(each, page) ? page : each));
  return content.pages.flatMap((each) => {
    if (isTwin(each, page)) return [];
    const before = checkPage(each, content, [links]).map(({ wrong }) => wrong);
    const after = checkPage(each, { ...content, pages }, [links]);
    return after
      .filter(({ wrong }) => !before.includes(wrong))
      .map(({ wrong }) => ({
        file: page.file,
        wrong: `${each.file} links here, but ${wrong}`,
        instead: 'a heading with the words that ours has',
      }));
  });
}
