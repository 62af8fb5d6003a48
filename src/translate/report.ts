import { pageText } from '../content/pages.ts';
import type { TranslationState } from '../content/translations/translation-state.ts';
import {
  fileOfGroup,
  fileOfPage,
  findOlderEnglish,
  readOlderPage,
  readOlderText,
  showDifference,
  showPage,
} from './older-english.ts';
import type { WorkItem } from './work-units.ts';

const states: readonly TranslationState[] = ['missing', 'stale', 'machine', 'checked'];
const leftStates = states.filter((state) => state !== 'checked');

/** Returns what is left to translate or check in a language: what a gate holds back first, then pages, then numbers of texts. */
export function reportWork(work: readonly WorkItem[], language: string): string {
  const left = work.filter(({ state }) => state !== 'checked');
  const gated = left.filter(({ isGated }) => isGated);
  const others = left.filter(({ isGated }) => !isGated);
  const pages = others.filter(({ page }) => page);
  const groups = Map.groupBy(
    others.filter(({ page }) => !page),
    ({ name }) => name.split('/')[0] ?? '',
  );
  return [
    `${language}: ${count(work)}.`,
    ...section(
      'Danger first. Packs show the English of these until a translator has checked them (content/translation-gates.yaml):',
      gated.map(line),
    ),
    ...section('Pages:', pages.map(line)),
    ...section(
      'Texts outside pages:',
      [...groups].map(([group, items]) => `  ${group}: ${count(items)}`),
    ),
    ...(left.length === 0 ? ['Nothing is left.'] : []),
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function line({ state, name }: WorkItem): string {
  return `  ${state.padEnd(8)} ${name}`;
}

function count(items: readonly WorkItem[]): string {
  const shown = states.map((state) => [state, items.filter((item) => item.state === state).length] as const);
  return shown
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${number} ${state}`)
    .join(', ');
}

/** Returns what has changed in the English of each stale translation since it was made. */
export function reportDifferences(
  work: readonly WorkItem[],
  madeFrom: (item: WorkItem) => string | undefined,
): string {
  const stale = work.filter(({ state }) => state === 'stale');
  if (stale.length === 0) return 'No translation is stale.';
  return stale
    .map((item) => {
      const older = olderEnglish(item, madeFrom(item) ?? '');
      const shown =
        older === undefined
          ? 'The English that it was made from is not in the history of this folder (Git).'
          : showDifference(older, newerEnglish(item));
      return `${item.name}\n${shown.replaceAll(/^/gm, '  ')}`;
    })
    .join('\n\n');
}

function olderEnglish({ name, page }: WorkItem, hash: string): string | undefined {
  if (page) return findOlderEnglish(fileOfPage(page.original), hash, readOlderPage);
  const [group = '', ...key] = name.split('/');
  return findOlderEnglish(fileOfGroup(group), hash, readOlderText(key.join('/')));
}

function newerEnglish({ page, units }: WorkItem): string {
  return page ? showPage(page.original, pageText(page.original)) : (units[0]?.english ?? '');
}

/** Keeps the items in one of these states. */
export function itemsInStates(
  work: readonly WorkItem[],
  kept: readonly TranslationState[] = leftStates,
): WorkItem[] {
  return work.filter(({ state }) => kept.includes(state));
}
