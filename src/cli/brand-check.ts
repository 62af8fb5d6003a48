import { checkPackFolder } from '../packs/check-pack.ts';
import { report } from '../problems/report.ts';
import { argumentsOf, onlyFolder } from './arguments.ts';

// npm run brand:check -- <folder>: every problem of a pack, and what changed for it since its last check.
const { rest } = argumentsOf({});
const folder = onlyFolder(rest, 'brand:check');
const { problems, news, isChecked } = checkPackFolder(folder);
if (news) console.log(news);
if (problems.length > 0) console.error(report(problems));
console.log(isChecked ? `The pack ${folder} is good.` : 'The pack is not checked for this version yet.');
process.exitCode = isChecked ? 0 : 1;
