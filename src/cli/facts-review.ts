import { readPages } from '../content/pages.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { today } from '../facts/dates.ts';
import { openQuestions } from '../facts/open-questions.ts';
import { readFacts } from '../facts/read-facts.ts';
import { fail, parseArguments } from './parse-arguments.ts';

// npm run facts:review: lists the open questions that a person must settle before launch.
parseArguments({});
const { facts, diagnostics } = readFacts('content/facts');
if (diagnostics.some(isError)) fail(formatDiagnostics(diagnostics));
const { pages } = readPages('content/pages');
console.log(
  openQuestions(
    facts,
    (id) => pages.filter(({ awaiting }) => awaiting?.includes(id)).map(({ file }) => file),
    today(),
  ),
);
