import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { today } from '../../facts/dates.ts';
import { getIn, isPlainObject, type PlainObject, setIn } from '../fields.ts';
import { languagesOf } from '../scaffold/defaults.ts';
import type { Prompter } from '../scaffold/prompts.ts';
import { type AlertTarget, alertFromValues, lintAlert } from './alert.ts';
import type { PackText } from './pack-text.ts';

/** One question about an alert. */
interface Question {
  /** The field that the answer fills in. */
  path: string[];
  words: string;
  /** The value of an empty answer; without one, "optional" fields are left out. */
  default?: string;
  optional?: boolean;
}

/** Asks for an alert, and again for each answer that a rule refuses. Resolves to its values; to undefined at the end of input. */
export async function promptForAlert(
  ask: Prompter,
  target: AlertTarget,
  pack: PackText,
): Promise<ParsedYaml | undefined> {
  let data: PlainObject = {};
  for (;;) {
    const question = nextQuestions(data, pack)[0];
    if (!question) return alertFromValues(withoutSkipped(data), target.folder);
    const answered = await promptUntilValid(ask, question, { data, pack, target });
    if (!answered) return undefined;
    data = answered;
  }
}

/** Marks a question that was left out. */
const skipped = '';

/** Returns the questions that are still open, in order: later ones depend on earlier answers. */
function nextQuestions(data: PlainObject, pack: PackText): Question[] {
  const languages = languagesOf(pack.data);
  const channels = Object.keys(isPlainObject(pack.data['report']) ? pack.data['report'] : {});
  const inLanguage = (language: string) => (languages.length > 1 ? ` In the language "${language}".` : '');
  const questions: Question[] = [
    ...languages.map((language) => ({
      path: ['text', language],
      words: `What should readers know? One line without a phone number.${inLanguage(language)}`,
    })),
    { path: ['from'], words: 'From which day? Like 2026-12-24.', default: today() },
    { path: ['until'], words: 'Until which day, that day included? Like 2026-12-27.' },
  ];
  if (channels.length > 0)
    questions.push({
      path: ['channel'],
      words: `Is it about one of your ways to report, ${channels.join(', ')}? The alert then links to it. Press Enter if not.`,
      optional: true,
    });
  if (data['channel'] === undefined || data['channel'] === skipped)
    questions.push({
      path: ['link', 'url'],
      words: 'The address of a page of yours with more about it? Press Enter for none.',
      optional: true,
    });
  if (getIn(data, ['link', 'url']))
    questions.push(
      ...languages.map((language) => ({
        path: ['link', 'words', language],
        words: `The words of that link?${inLanguage(language)}`,
      })),
    );
  return questions.filter(({ path }) => getIn(data, path) === undefined);
}

interface Session {
  /** Previous answers. */
  data: PlainObject;
  pack: PackText;
  target: AlertTarget;
}

async function promptUntilValid(
  ask: Prompter,
  { path, words, default: usual, optional }: Question,
  { data, pack, target }: Session,
): Promise<PlainObject | undefined> {
  let prompt = `\n${words}\n${usual ? `[${usual}]` : ''}> `;
  for (;;) {
    const line = await ask(prompt);
    if (line === undefined) return undefined;
    const value = line.trim().replace(/^"(.*)"$/, '$1') || usual || '';
    const answered = setIn(data, path, value);
    if (value === '' && optional) return answered;
    const problems = lintAlert(alertFromValues(completed(answered, pack), target.folder), pack, target);
    if (problems.length === 0) return answered;
    prompt = `${problems.map(({ message, fix }) => `  ${message}. Write: ${fix}.`).join('\n')}\n> `;
  }
}

/** Fills in what is not answered yet, so that every rule can judge what is. */
function completed(data: PlainObject, pack: PackText): PlainObject {
  const languages = languagesOf(pack.data);
  const filled = (given: unknown) => {
    const texts = isPlainObject(given) ? given : {};
    const [first = 'x'] = Object.values(texts);
    return Object.fromEntries(languages.map((language) => [language, texts[language] ?? first]));
  };
  const { from = today() } = data;
  const until = data['until'] ?? (String(from) > today() ? from : today());
  const { link, ...rest } = withoutSkipped(data);
  const withLink = isPlainObject(link) && { link: { ...link, words: filled(link['words']) } };
  return { ...rest, text: filled(data['text']), from, until, ...withLink };
}

function withoutSkipped({ channel, link, ...rest }: PlainObject): PlainObject {
  const hasLink = isPlainObject(link) && link['url'] !== skipped;
  return {
    ...rest,
    ...(channel !== undefined && channel !== skipped && { channel }),
    ...(hasLink && { link: { words: link['words'], url: link['url'] } }),
  };
}
