import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trustedInline } from '../../../src/site/trusted-inline.ts';

test('inline code cannot close its element', () => {
  for (const code of ['a</script>', 'a</STYLE >', 'a<!--b']) assert.throws(() => trustedInline(code), code);
  assert.equal(trustedInline('a < b'), 'a < b');
});
