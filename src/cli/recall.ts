import { planRecall, recallFact, undoRecall } from '../brand/authoring/recall.ts';
import { packCommand } from '../brand/pack-command.ts';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { docPath } from '../runtime/doc-path.ts';
import { readInputs } from '../site/inputs.ts';
import { createSites } from '../site/site.ts';
import { placesOfFacts } from '../site/upgrade/recall-notes.ts';
import { requireFolderAnd } from './pack-argument.ts';
import { parseArguments } from './parse-arguments.ts';
import { abort, abortOnSignals, failOn, withPrompter } from './prompter.ts';

// npm run recall -- <folder> <fact or number> [--why "…"] [--undo]: takes a wrong fact out of a copy from the next build on.
const { flags, rest } = parseArguments({ why: 'string', undo: 'boolean' });
const [folder, what] = requireFolderAnd(rest, { command: 'recall', argument: 'fact or number' });
abortOnSignals();
// What is overdue is no reason to leave a wrong number on the site.
const inputs = readInputs([folder], true);
const request = { folder, what, facts: inputs.content.facts };

if (flags['undo']) {
  const { changed } = orFail(undoRecall(request));
  console.log(
    `No longer recalled: ${changed.join(', ')}. From the next build on, these places show it again.`,
  );
  printPlaces(readInputs([folder], true), changed);
} else {
  const plan = orFail(planRecall(request));
  if (plan.unchanged.length > 0) console.log(`Recalled already: ${plan.unchanged.join(', ')}.`);
  if (plan.changed.length > 0) await recall(plan.changed);
  else printBlocking('What the build will stop for:', plan.held);
}

async function recall(ids: string[]): Promise<void> {
  console.log(`To recall: ${ids.map((id) => `${nameOf(id)} (${id})`).join(', ')}`);
  const why = flags['why'] ?? (await askWhy());
  const { held } = orFail(recallFact(request, String(why)));
  console.log(
    'Written into brand.yaml. From the next build on, these places of your copy no longer show it.',
  );
  printPlaces(inputs, ids, held);
  console.log(`To take it back, when the record is right again:
  ${packCommand('recall', { folder, words: `${ids[0]} --undo` })}`);
}

async function askWhy(): Promise<string> {
  const why = await withPrompter('Ctrl+C stops, and nothing is written.', (ask) =>
    ask('What is wrong? One line, for your own records: no reader sees it.\n> '),
  );
  return why?.trim() || abort();
}

function nameOf(id: string): string {
  const fact = inputs.content.facts.find(id);
  return fact ? (Object.values(fact.name)[0] ?? id) : id;
}

function printPlaces(
  { diagnostics, ...sources }: typeof inputs,
  ids: string[],
  held: Diagnostic[] = [],
): void {
  const sites = createSites(sources);
  if (sites.length === 0) console.log('  npm run brand:check lists them, when the pack has no problem.');
  for (const site of sites) console.log(placesOfFacts(site, ids) || '  none');
  console.log(
    `Next:\n  ${packCommand('build', { folder })}\nand publish it. ${docPath('adopting/recall.md')} has the other steps.`,
  );
  printBlocking('Before that, what the build will stop for:', [...diagnostics.filter(isError), ...held]);
}

/** Prints what stops the build, such as the number in a field of the pack itself. */
function printBlocking(heading: string, errors: Diagnostic[]): void {
  if (errors.length > 0) console.error(`\n${heading}\n\n${formatDiagnostics(errors)}`);
}

function orFail<T extends { diagnostics: Diagnostic[] }>(result: T): T {
  failOn(result.diagnostics);
  return result;
}
