import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineJson, trustedInline } from '../../../src/site/trusted-inline.ts';

test('JSON-LD cannot close its element', () => {
  const text = inlineJson({ name: '</script><script>alert(1)</script>&\u2028' });
  assert.doesNotMatch(text, /[<>&\u2028]/);
  assert.equal(JSON.parse(text).name, '</script><script>alert(1)</script>&\u2028');
  assert.throws(() => trustedInline('a</script>'));
});
