import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean } from '../../../src/diagnostics/did-you-mean.ts';

test('the nearest choice is offered only when it is near', () => {
  assert.equal(didYouMean('helpline', ['home', 'helplines']), '"helplines"');
  assert.equal(didYouMean('zebra', ['home', 'helplines']), 'one of home, helplines');
  // A full distance matrix would exceed the memory.
  assert.equal(didYouMean('x'.repeat(500_000_000), ['home', 'helplines']), 'one of home, helplines');
});
