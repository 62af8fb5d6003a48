import type { Brand } from '../../brand/schema.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { pageComponents } from '../page-components.ts';
import { readPageText } from '../pages.ts';
import { localFiles } from './files.ts';
import type { Slot } from './local-content.ts';
import { readMarkdown } from './markdown.ts';

/** The places of our pages that a pack can fill. */
const places = (pageComponents['Slot']?.['name'] ?? '').replace('one of ', '').split(', ');

/** Reads what a pack puts into the named places of our pages. Never throws. */
export function readSlots(brand: Brand): { slots: Slot[]; problems: Problem[] } {
  const { files, problems } = localFiles(brand, 'slots');
  const slots = files.map(({ file, language, name }) => {
    const { markdown, problems: inMarkdown } = readMarkdown(file, readPageText(file));
    const slot = { name, language, file, ...markdown };
    problems.push(...inMarkdown, ...whatDoesNotFit(slot));
    return slot;
  });
  return { slots: slots.filter(({ name }) => places.includes(name)), problems };
}

/** A slot is a part of a page: the page gives it its heading, its date and its end. */
function whatDoesNotFit({ file, name, tree, body }: Slot): Problem[] {
  const problems: Problem[] = [];
  if (!places.includes(name))
    problems.push({
      file,
      wrong: `there is no place "${name}" on our pages`,
      instead: nearest(name, places),
    });
  if (tree.children?.[0]?.type === 'yaml')
    problems.push({
      file,
      line: 1,
      column: 1,
      wrong: 'a slot has no frontmatter',
      instead: 'its words only',
    });
  if (body.passages.length + body.components.length === 0)
    problems.push({ file, wrong: 'the slot is empty', instead: 'words, or no such file' });
  for (const { line, column } of body.headings)
    problems.push({
      file,
      line,
      column,
      wrong: 'a slot has no headings',
      instead: '**strong words** or a list',
    });
  for (const { name: component, line, column } of body.components)
    if (component === 'NextSteps')
      problems.push({ file, line, column, wrong: 'the page has its next steps', instead: 'links in a list' });
  return problems;
}
