import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepDigitGroups, mapTexts } from '../../../src/site/map-texts.ts';

test('texts are changed, and neither tags, comments, scripts nor titles', () => {
  const html = '<title>a</title><p class="a">a<!-- a --> a</p><script>a</script>';
  assert.equal(
    mapTexts(html, (text) => text.toUpperCase()),
    '<title>a</title><p class="a">A<!-- a --> A</p><script>a</script>',
  );
});

test('the groups of a number are joined by no-break spaces, in text alone', () => {
  assert.equal(
    keepDigitGroups('<a title="0808 802">0808 802 0300</a> 999 x 1, 2'),
    '<a title="0808 802">0808\u00A0802\u00A00300</a> 999 x 1, 2',
  );
});
