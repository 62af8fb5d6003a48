import { test } from 'node:test';
import { publishedConfigFiles, serverConfigFiles } from '../../../../src/hosting/host-registry.ts';
import { fullHostingModel, minimalHostingModel } from '../../../support/hosting-models.ts';

const generators = Object.entries({ ...publishedConfigFiles, ...serverConfigFiles });

// Whole files, since a header, rule or redirect that is missing shows in no other way. Read each change of them as a change of
// what hosts send. To update them: node src/cli/waymark.mjs --test --test-update-snapshots tests/unit/hosting/hosts/config-files.test.ts
for (const [folder, model] of [
  ['full', fullHostingModel],
  ['minimal', minimalHostingModel],
] as const)
  for (const [name, generate] of generators) {
    const file = `tests/fixtures/host-configs/${folder}/${name}`;
    test(`${file} is what the host reads`, (t) => {
      t.assert.fileSnapshot(generate(model), file, { serializers: [(text: string) => text] });
    });
  }
