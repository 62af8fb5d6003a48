import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sassPackageTracker } from '../../../src/integrations/bundled-styles.ts';
import { thirdPartyPackages } from '../../../src/output/sbom/third-party-packages.ts';

test('a package imported by the style sheet is tracked automatically', () => {
  const ask = (url: string) =>
    sassPackageTracker.findFileUrl(url, { fromImport: false, containingUrl: null });
  assert.equal(ask('pkg:govuk-frontend/dist/govuk/core'), null);
  assert.equal(ask('colours'), null);
  assert.deepEqual(
    thirdPartyPackages(['style']).map(({ name }) => name),
    ['govuk-frontend'],
  );
});
