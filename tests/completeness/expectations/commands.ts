import { execFileSync } from 'node:child_process';
import { matches } from '../artefact.ts';
import type { Expectation } from '../expectation.ts';
import { handWritten } from '../expectation.ts';
import { factKinds, facts } from '../sources.ts';

/** What a command prints. */
const output = (...command: string[]) => execFileSync(process.execPath, command, { encoding: 'utf8' });

export const expectations: Expectation[] = [
  {
    name: 'facts:review',
    read: () => matches(output('src/cli/facts-review.ts'), /^ {2}([\w-]+)(?=:| \()/gm),
    expected: () =>
      factKinds.flatMap((kind) =>
        facts(kind)
          .filter(({ question }) => question)
          .map(({ id }) => id),
      ),
    packs: ['midshire'],
  },
  handWritten('help', () => matches(output('src/cli/help.ts'), /^ *(npm (?:run )?[a-z:0-9]+)/gm), [
    'midshire',
  ]),
];
