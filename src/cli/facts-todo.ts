import { readFacts } from '../facts/load.ts';
import { todo } from '../facts/todo.ts';
import { isError } from '../problems/problem.ts';
import { report } from '../problems/report.ts';
import { readPages } from '../sites/pages.ts';
import { argumentsOf, stop } from './arguments.ts';

// npm run facts:todo: what a person must find out before launch.
argumentsOf({});
const { facts, problems } = readFacts('content/facts');
if (problems.some(isError)) stop(report(problems));
const { pages } = readPages('content/pages');
console.log(
  todo(facts, (id) => pages.filter(({ awaiting }) => awaiting?.includes(id)).map(({ file }) => file)),
);
