import { componentRegistry } from '../../content/component-registry.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Brand } from '../brand-schema.ts';
import type { Slot } from './local-content.ts';
import { listLocalFiles } from './local-files.ts';
import { parseMarkdown } from './pack-markdown.ts';

/** Names of the slots in shared pages. */
const slotNames = (componentRegistry['Slot']?.attributes['name'] ?? '').replace('one of ', '').split(', ');

/** Reads the slots that a pack fills. Never throws. */
export function readSlots(brand: Brand): { slots: Slot[]; diagnostics: Diagnostic[] } {
  const { files, diagnostics } = listLocalFiles(brand, 'slots');
  const slots = files.map(({ file, language, name, text }) => {
    const { markdown, diagnostics: inMarkdown } = parseMarkdown(file, text);
    const slot = { name, language, file, ...markdown };
    diagnostics.push(...inMarkdown, ...validateSlot(slot));
    return slot;
  });
  return { slots: slots.filter(({ name }) => slotNames.includes(name)), diagnostics };
}

/** Reports what a slot cannot contain, because its page provides frontmatter, headings and next steps. */
function validateSlot({ file, name, tree, body }: Slot): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (!slotNames.includes(name))
    diagnostics.push({
      file,
      message: `there is no place "${name}" on our pages`,
      fix: didYouMean(name, slotNames),
    });
  if (tree.children?.[0]?.type === 'yaml')
    diagnostics.push({
      file,
      line: 1,
      column: 1,
      message: 'a slot has no frontmatter',
      fix: 'its words only',
    });
  if (body.passages.length + body.components.length === 0)
    diagnostics.push({ file, message: 'the slot is empty', fix: 'words, or no such file' });
  for (const { line, column } of body.headings)
    diagnostics.push({
      file,
      line,
      column,
      message: 'a slot has no headings',
      fix: '**strong words** or a list',
    });
  for (const { name: component, line, column } of body.components)
    if (component === 'NextSteps')
      diagnostics.push({
        file,
        line,
        column,
        message: 'the page has its next steps',
        fix: 'links in a list',
      });
  return diagnostics;
}
