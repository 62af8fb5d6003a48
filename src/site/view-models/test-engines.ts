import manifest from '../../../package.json' with { type: 'json' };

/** The third-party engines with which the test suites check each page of a sample site for accessibility. */
const engineNames = ['axe-core', '@accesslint/core', 'html-validate'] as const;

const versions = { ...manifest.devDependencies, ...manifest.dependencies };

/** Returns each engine with the version that tests this release, so that the accessibility statement names no other. */
export function testEngines(): { name: string; version: string }[] {
  return engineNames.map((name) => ({ name, version: versions[name] }));
}
