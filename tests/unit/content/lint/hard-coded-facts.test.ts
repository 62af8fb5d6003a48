import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHardCodedFacts } from '../../../../src/content/hard-coded-facts.ts';

test('hard-coded facts are found in every form', () => {
  const seen = (text: string) => findHardCodedFacts(text).map(({ kind }) => kind);
  for (const text of ['0808 802 0300', '+44 808 802 0300', '999', 'text 61016', '116 123', '07860 077333'])
    assert.deepEqual(seen(`Call ${text} now`), ['a phone number'], text);
  for (const text of [
    'section 4A',
    's.2A',
    'article 7',
    'Theft Act 1968',
    'Order (Northern Ireland) 1997',
    'Act (Northern Ireland) 2022',
  ])
    assert.ok(seen(text).includes('a law'), text);
  for (const text of ['ten years', '6 months', 'a five-year term', 'Fourteen years'])
    assert.deepEqual(seen(text), ['a length of time that may be a sentence'], text);
  for (const text of [
    '45%',
    '2.9 %',
    'ten per cent',
    '1 in 7',
    'one in five women',
    '1.4 million',
    'millions',
  ])
    assert.ok(seen(text).includes('a statistic'), text);
  for (const text of ['9am', '9:30 am', '24 hours', 'twenty-four hours', '24/7'])
    assert.ok(seen(text).includes('an opening hour'), text);
  for (const text of ['Open Settings › Privacy.', 'Settings → Safety Check'])
    assert.deepEqual(seen(text), ['a path through menus'], text);
  assert.deepEqual(seen('since 2012'), ['a number']);
});

test('text without facts passes', () => {
  for (const text of [
    'under 18',
    'Aged 16 or over',
    'two times',
    'one in the morning',
    'WCAG 2.2',
    'form C8, form FL401, form N16A, 192.com and Practice Direction 12J',
    'A4 paper',
    'a few years ago',
    'half past eight',
    'Settings, then Privacy',
  ])
    assert.deepEqual(findHardCodedFacts(text), [], text);
});
