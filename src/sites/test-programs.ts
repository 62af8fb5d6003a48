import manifest from '../../package.json' with { type: 'json' };

/** The programs of others with which the suites of this project test each page of a sample copy for accessibility. */
const programs = ['axe-core', '@accesslint/core', 'html-validate'] as const;

/** Each with the version that tests this release, so that the accessibility statement names no other. */
export function testPrograms(): { name: string; version: string }[] {
  return programs.map((name) => ({ name, version: manifest.devDependencies[name] }));
}
