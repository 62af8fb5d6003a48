import { addAlert, alertFromValues, alertObstacles, endedAlerts } from '../brand/authoring/alert.ts';
import { promptForAlert } from '../brand/authoring/alert-prompts.ts';
import { type PackText, readPackText } from '../brand/authoring/pack-text.ts';
import { packCommand } from '../brand/pack-command.ts';
import { readAnswersFile } from '../brand/scaffold/answers-file.ts';
import { languagesOf } from '../brand/scaffold/defaults.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import type { ParsedYaml } from '../diagnostics/yaml.ts';
import { today } from '../facts/dates.ts';
import { readInputs } from '../site/inputs.ts';
import { requireFolder } from './pack-argument.ts';
import { parseArguments, resolvePath } from './parse-arguments.ts';
import { abort, abortOnSignals, failOn, withPrompter } from './prompter.ts';

// npm run alert:new -- <folder> [--from alert.yaml | --text "…" --begin 2026-12-24 --end 2026-12-26 --channel chat]: adds an alert.
const { flags, rest } = parseArguments({
  from: 'string',
  text: 'list',
  begin: 'string',
  end: 'string',
  channel: 'string',
});
const folder = requireFolder(rest, 'alert:new');
abortOnSignals();
const { content, diagnostics: contentDiagnostics } = readInputs([], true);
failOn(contentDiagnostics.filter(isError));
const target = { folder, content };
const { pack, diagnostics } = readPackText(folder);
failOn(diagnostics ?? []);
if (pack) await add(pack);
console.log(`Wrote the alert into ${folder}/brand.yaml. It is on the site when the day of a build lies in its days, so
build and publish on the first and after the last of them, or every night:
  ${packCommand('build', { folder })}`);

async function add(pack: PackText): Promise<void> {
  failOn(addAlert(await readAnswers(pack), target));
  const ended = endedAlerts(pack);
  if (ended.length > 0)
    console.log(`These alerts are over and may be removed:\n${ended.map((each) => `  ${each}`).join('\n')}`);
}

async function readAnswers(pack: PackText): Promise<ParsedYaml> {
  if (typeof flags['from'] === 'string')
    return readAnswersFile(resolvePath(flags['from']), 'text, from and until');
  if (Object.keys(flags).length > 0) return fromOptions(pack);
  // Nothing is asked for an alert that the pack cannot take.
  failOn(alertObstacles(pack, target));
  const introduction = 'Press Enter to take the value in [brackets]. Ctrl+C stops, and nothing is written.';
  return (await withPrompter(introduction, (ask) => promptForAlert(ask, target, pack))) ?? abort();
}

/** The texts of the options are in the order of the languages of the pack. */
function fromOptions(pack: PackText): ParsedYaml {
  const { begin: from = today(), end: until, channel } = flags;
  const texts = Array.isArray(flags['text']) ? flags['text'] : [];
  const languages = languagesOf(pack.data);
  const text = Object.fromEntries(texts.map((words, index) => [languages[index] ?? '', words]));
  return alertFromValues({ text, from, ...(until && { until }), ...(channel && { channel }) }, folder);
}
