import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { lockedPages } from '../../src/brand/overrides/locked-pages.ts';
import { hashFolder } from '../support/hash-folder.ts';
import { OverridesFixture, overrideSource } from '../support/overrides-fixture.ts';
import { ProjectFixture } from '../support/project-fixture.ts';

/** What no pack can change, where an attempt is refused. `locked-content.test.ts` has the attempts that have no effect. */
let project: ProjectFixture;
let goodSite: string;

before(() => {
  project = new ProjectFixture();
  project.copyBuiltSite();
  goodSite = hashFolder(project.path('dist/midshire'));
});
after(() => project.cleanup());

/** Attempts that are refused, each with its diagnostic. */
const rejectedFiles: [name: string, file: string, text: string, says: RegExp][] = [
  ...lockedPages.map((id): [string, string, string, RegExp] => [
    `to replace the page "${id}"`,
    `overrides/en/${id}.md`,
    overrideSource({ id }),
    new RegExp(`${id}\\.md\\n {2}Wrong: the page "${id}" is the same for every publisher`),
  ]),
  [
    'to stop the build from MDX',
    'pages/en/get-help-now/our-team.mdx',
    '{process.exit(0)}',
    /is MDX, which is code/,
  ],
  ['to type a number', 'slots/en/after-reporting.md', 'Call 0300 000 0000.', /is a phone number typed/],
  ['to type a number for danger', 'slots/en/after-reporting.md', 'In danger? Call 998.', /"998" is a number/],
  [
    'to type a maximum sentence',
    'slots/en/after-reporting.md',
    'They can get two years.',
    /"two years" is a length/,
  ],
  [
    'to fetch a picture',
    'slots/en/after-reporting.md',
    'See ![x](https://x.example/a.png).',
    /there is no picture/,
  ],
  ['to add a script', 'slots/en/after-reporting.md', '<script src="//x.example"></script>', /this is HTML/],
  ['to hide the exit', 'slots/en/after-reporting.md', '<style>#leave{display:none}</style>', /this is HTML/],
  ['to add a frame', 'slots/en/after-reporting.md', '<iframe src="//x.example"></iframe>', /this is HTML/],
];

/** What a build says about a pack that it refuses, in blocks of one problem each. The last site stays as it was. */
async function buildRefused(pack: OverridesFixture): Promise<string[]> {
  try {
    const { status, output } = await project.runInProcess('build', [pack.folder]);
    assert.equal(status, 1, output);
    assert.match(output, /Nothing was built/);
    assert.equal(hashFolder(project.path('dist/midshire')), goodSite);
    return output.split('\n\n').filter((block) => block.includes('\n  Wrong: '));
  } finally {
    pack.remove();
  }
}

/** Attempts in different files, which one build reports together. */
const attemptsTogether: (typeof rejectedFiles)[] = [];
for (const attempt of rejectedFiles) {
  const group = attemptsTogether.find((each) => !each.some(([, file]) => file === attempt[1]));
  if (group) group.push(attempt);
  else attemptsTogether.push([attempt]);
}

for (const attempts of attemptsTogether)
  describe(`locked: ${attempts.length} attempts in files of a pack`, () => {
    let problems: string[];
    before(async () => {
      const pack = new OverridesFixture();
      for (const [, file, text] of attempts) pack.write(file, text);
      problems = await buildRefused(pack);
    });

    for (const [name, file, , says] of attempts)
      test(`locked: a pack is refused that tries ${name}`, () => {
        const found = problems.filter((problem) => problem.includes(file));
        assert.match(found.join('\n\n'), says);
      });
  });

const rejectedKeys: [name: string, from: string, to: string, says: RegExp][] = [
  ['to switch the exit off', 'kind: police', 'kind: police\nexit: false', /"exit" is not a key/],
  [
    'to send the exit elsewhere',
    'leave: exit-bbc-weather',
    'leave: "https://x.example"',
    /which is not in the list/,
  ],
  [
    'to name another emergency number',
    'kind: police',
    'kind: police\nemergency: "998"',
    /"emergency" is not a key/,
  ],
  ['to name headers', 'kind: police', 'kind: police\nheaders: {}', /"headers" is not a key/],
  ['to name scripts', 'kind: police', 'kind: police\nscripts: ["//x.example"]', /"scripts" is not a key/],
];

// An exit that is not in the list is found when all keys are valid.
for (const attempts of [
  rejectedKeys.filter(([, from]) => from === 'kind: police'),
  rejectedKeys.filter(([, from]) => from !== 'kind: police'),
])
  describe(`locked: ${attempts.length} attempts in brand.yaml`, () => {
    let problems: string[];
    before(async () => {
      const pack = new OverridesFixture();
      for (const [, from, to] of attempts) pack.change('brand.yaml', from, to);
      problems = await buildRefused(pack);
    });

    for (const [name, , , says] of attempts)
      test(`locked: a pack is refused that tries ${name} in brand.yaml`, () => {
        assert.match(problems.filter((problem) => problem.includes('brand.yaml')).join('\n\n'), says);
      });
  });
