import type { Problem } from '../problems/problem.ts';
import { knownLicences } from './known-licences.ts';
import type { Work } from './works.ts';

/** Works that may not be published until a person has decided: of a licence that nobody has read, or without its text. */
export function undecided(works: Work[]): Problem[] {
  return works.flatMap(({ name, version, licence, notice, parts }) => {
    const about = `"${name}" ${version}, of which the site holds something (${parts.join(', ')}),`;
    const problem = (wrong: string, instead: string) => ({
      file: 'package.json',
      wrong: `${about} ${wrong}`,
      instead,
    });
    if (!knownLicences.includes(licence))
      return problem(
        licence ? `has the licence "${licence}", which nobody has decided on` : 'names no licence',
        'another package, or the licence in src/shipped/known-licences.ts after reading it',
      );
    if (!notice)
      return problem(
        'comes without the text of its licence',
        `the text from its makers into src/shipped/notices/${name.replaceAll('/', '+')}.txt`,
      );
    return [];
  });
}
