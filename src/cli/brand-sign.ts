import { packCommand } from '../brand/pack-command.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { today } from '../facts/dates.ts';
import { readInputs } from '../site/inputs.ts';
import { createReviewSites, reviewSections } from '../site/sign-off.ts';
import { signOffTemplate } from '../site/upgrade/sign-off-notes.ts';
import { requireFolder, splitFolder } from './pack-argument.ts';
import { fail, parseArguments } from './parse-arguments.ts';

// npm run brand:sign -- <folder> <section>: prints the sign-off of a section as it is now, for brand.yaml.
const { rest } = parseArguments({});
const { words } = splitFolder(rest);
const [wanted = ''] = words;
const folder = requireFolder(rest.slice(0, rest.length - words.length), 'brand:sign');
// Missing sign-offs are warnings here: this command is how they are made.
const { diagnostics, ...sources } = readInputs([folder], true);
if (diagnostics.some(isError)) fail(formatDiagnostics(diagnostics.filter(isError)));
const [brand] = sources.brands;
if (!brand) fail(`There is no pack in ${folder}.`);
const reviews = reviewSections(brand, createReviewSites(sources));
const review = reviews.find(({ section }) => section === wanted);
const sections = reviews.map(({ section }) => section);
if (!review)
  fail(
    `"${wanted}" is no section of this site. Write: ${packCommand('brand:sign', { folder, words: '<section>' })} with ${didYouMean(wanted, sections)}.`,
  );
console.log(signOffTemplate(brand, review, today()));
