import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runHtmlValidate } from '../../../../src/accessibility/engines/html-validate.ts';

const page = (body: string) => ({
  file: 'a.html',
  html: `<!DOCTYPE html>\n<html lang="en"><head><title>Boats</title></head><body>${body}</body></html>\n`,
});
const outcomes = async (body: string) =>
  (await runHtmlValidate(page(body))).map(({ rule, outcome }) => `${rule} ${outcome}`);

test('a barrier in the source fails, with its criterion; a syntax error is for review', async () => {
  assert.deepEqual(await outcomes('<main><h1>Boats</h1></main>'), []);
  const [image] = await runHtmlValidate(page('<main><h1>Boats</h1><img src="a.png"></main>'));
  assert.deepEqual([image?.rule, image?.outcome, image?.wcag], ['wcag/h37', 'fail', ['1.1.1']]);
  assert.deepEqual(await outcomes('<main><h1>Boats</h1><p style="color:red">x</p></main>'), [
    'no-inline-style review',
  ]);
});

test('what a script may fill in is for review on a page with a script, and fails without', async () => {
  assert.ok((await outcomes('<main><h1></h1></main>')).includes('empty-heading fail'));
  assert.ok((await outcomes('<main><h1></h1></main><script>x()</script>')).includes('empty-heading review'));
  const data = '<main><h1></h1></main><script type="application/ld+json">{}</script>';
  assert.ok((await outcomes(data)).includes('empty-heading fail'), 'data is no script');
});

test('how the source is written is no finding', async () => {
  const body =
    '<main><h1>Boats</h1><br/><form><label for="n">Name</label> <input id="n" disabled=""/><button type="submit">Go</button></form></main>';
  const html = `<!doctype html><html lang="en"><head><title>Boats</title></head><body>${body}</body></html>\n`;
  assert.deepEqual(await runHtmlValidate({ file: 'a.html', html }), []);
});
