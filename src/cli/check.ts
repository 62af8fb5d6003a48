import { isError, type Problem } from '../problems/problem.ts';
import { report } from '../problems/report.ts';
import { packFolders } from '../sites/current.ts';
import { readSources } from '../sites/sources.ts';
import { argumentsOf } from './arguments.ts';

// npm run check [-- <part of a path>…]: every problem of the pages, facts and packs, or of the files named.
const { rest } = argumentsOf({});
const isAsked = ({ file }: Problem) => rest.length === 0 || rest.some((part) => file.includes(part));
const found = readSources(packFolders()).problems.filter(isAsked);
console.log(found.length > 0 ? report(found) : 'No problems.');
process.exitCode = found.some(isError) ? 1 : 0;
