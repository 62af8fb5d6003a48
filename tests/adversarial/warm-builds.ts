import { hashBuildOutput } from '../support/build-environment.ts';
import type { ProjectFixture } from '../support/project-fixture.ts';

/** An edit between two builds. */
export interface Edit {
  name: string;
  make: (project: ProjectFixture) => void;
}

const pack = 'brands/midshire/brand.yaml';

function replace(name: string, file: string, [from, to]: [from: string | RegExp, to: string]): Edit {
  return { name, make: (project) => project.change(file, from, to) };
}

/** One edit of each kind: of the pack, and of what all packs share. None makes another impossible. */
export const edits: readonly Edit[] = [
  replace('the words of an alert', pack, ['in our live chat too', 'in our web chat as well']),
  replace('the first day of an alert', pack, ['from: "2026-11-01"', 'from: "2027-09-01"']),
  replace('a colour', pack, ['button: "#14532d"', 'button: "#6b1d5c"']),
  replace('the name of the publisher', pack, [
    'name: { en: Midshire Police }',
    'name: { en: Midshire Constabulary }',
  ]),
  replace('a number to report', pack, ['phone: "020 7946 0101"', 'phone: "020 7946 0199"']),
  replace('the hours of a local service', pack, ['from: "09:30", to: "16:30"', 'from: "10:00", to: "15:00"']),
  replace('the pages on the home page', pack, ['featured: [block-or-mute, ', 'featured: [']),
  replace('typing', pack, ['typing: offered', 'typing: not-offered']),
  replace('the page to leave to', pack, ['leave: exit-bbc-weather', 'leave: exit-met-office']),
  replace('a slot', 'brands/midshire/slots/en/local-support.md', [
    'You can bring a friend',
    'You may bring a friend',
  ]),
  replace('the logo', 'brands/midshire/logo.svg', ['r="23"', 'r="22"']),
  replace('a page', 'content/pages/en/stay-safer/going-out.mdx', [
    'Before you touch anything',
    'Before you change anything',
  ]),
  replace('a fact', 'content/facts/services.yaml', [
    'or who sees a crime happening now',
    'or anyone who sees a crime now',
  ]),
  replace('a message', 'content/messages/en.json', [
    '"text": "Skip to main content"',
    '"text": "Skip to the content"',
  ]),
  replace('a style', 'src/styles/parts/cards.scss', ['padding: 0', 'padding: 1px']),
  replace('a component', 'src/components/Phone.astro', ['<a class', '<a data-new class']),
];

/** Builds the pack, and returns the hash of each file. Throws with what a failed build printed. */
export async function build(
  project: ProjectFixture,
  flags: readonly string[] = [],
): Promise<Map<string, string>> {
  const { status, output } = await project.run('build', ['brands/midshire', ...flags]);
  if (status !== 0) throw new Error(output);
  return hashBuildOutput(project.path('dist'), 'midshire');
}
