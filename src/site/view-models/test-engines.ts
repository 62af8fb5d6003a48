import manifest from '../../../package.json' with { type: 'json' };

/** The programs of others with which the suites of this project test each page of a sample copy for accessibility. */
const engineNames = ['axe-core', '@accesslint/core', 'html-validate'] as const;

const versions = { ...manifest.devDependencies, ...manifest.dependencies };

/** Each with the version that tests this release, so that the accessibility statement names no other. */
export function testEngines(): { name: string; version: string }[] {
  return engineNames.map((name) => ({ name, version: versions[name] }));
}
