import { isError } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { today } from '../facts/dates.ts';
import { readInputs } from '../site/inputs.ts';
import { createReviewSites, reviewSections } from '../site/sign-off.ts';
import { signOffTemplate } from '../site/upgrade/sign-off-notes.ts';
import { fail, parseArguments, requireFolder } from './parse-arguments.ts';

// npm run brand:sign -- <folder> <section>: prints the sign-off of a section as it is now, for brand.yaml.
const { rest } = parseArguments({});
const folder = requireFolder(rest.toSpliced(1, 1), 'brand:sign');
// Missing sign-offs are warnings here: this command is how they are made.
const { diagnostics, ...sources } = readInputs([folder], true);
if (diagnostics.some(isError)) fail(formatDiagnostics(diagnostics.filter(isError)));
const [brand] = sources.brands;
if (!brand) fail(`There is no pack in ${folder}.`);
const reviews = reviewSections(brand, createReviewSites(sources));
const review = reviews.find(({ section }) => section === rest[1]);
const sections = reviews.map(({ section }) => section);
if (!review)
  fail(
    `"${rest[1] ?? ''}" is no section of this site. Write: npm run brand:sign -- "${folder}" and ${didYouMean(rest[1] ?? '', sections)}.`,
  );
console.log(signOffTemplate(brand, review, today()));
