import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directiveNames, withDirectiveSyntax } from '../../../../src/brand/overrides/directives.ts';
import { componentsWith } from '../../../../src/content/component-registry.ts';

test('a pack can use every component but the slots, and rules name them in directive syntax', () => {
  assert.equal(directiveNames.length, componentsWith(({ usableByBrands = true }) => usableByBrands).length);
  assert.equal(withDirectiveSyntax('<NextSteps pages="…" /> or <Term>'), '::next-steps{pages="…"} or :term');
});
