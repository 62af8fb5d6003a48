import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { closeDomPage, dispatch, openDomPage, runScript } from '../../../../support/dom-page.ts';
import { openSession } from '../../../../support/record-session.ts';

type Account = typeof import('../../../../../src/features/record/browser/account-form.client.ts');

/** In the order in which they are read aloud. */
const fields = ['who', 'since', 'often', 'what', 'worst', 'latest', 'know', 'fear', 'changed', 'want'];

afterEach(closeDomPage);
beforeEach(() => openDomPage('<html lang="en-GB"><body></body></html>'));

async function openAccount(who = '') {
  const { session } = openSession();
  session.notes.account.who = who;
  const { AccountForm } = await runScript<Account>('features/record/browser/account-form.client.ts');
  const form = new AccountForm(session);
  const controls = [...form.box.querySelectorAll('textarea')];
  const reading = () =>
    [...form.box.querySelectorAll('.typing__reading p')].map(({ textContent }) => textContent);
  const minutes = () => form.box.querySelector('.typing__account + p')?.textContent;
  return { session, form, controls, reading, minutes };
}

test('the account explains itself, has every field, and says how it is read and kept', async () => {
  const { form } = await openAccount();
  const texts = [
    ...form.box.querySelectorAll(':scope > h2, :scope > p, :scope > div > h2, label, summary'),
  ].map(({ textContent }) => textContent);
  assert.deepEqual(texts, [
    'account.title',
    'account.explain',
    ...fields.map((field) => `account.${field}`),
    'account.reading',
    'account.minutes 1 minute',
    'account.out',
    'out.explain',
    'out.print',
    'out.copy',
    'out.html',
  ]);
});

test('what is typed is kept and read at once, from the pattern on', async () => {
  const { session, controls, reading, minutes } = await openAccount();
  assert.deepEqual(reading(), ['account.opening']);
  for (const [index, control] of controls.entries()) {
    control.value = `text ${index}`;
    dispatch('input', {}, control);
  }
  assert.deepEqual(
    Object.values(session.notes.account),
    fields.map((_, index) => `text ${index}`),
  );
  assert.deepEqual(reading(), [
    'account.opening',
    ...fields.map((field, index) => `account.${field}: text ${index}`),
  ]);
  const [first] = controls;
  if (first) first.value = 'word '.repeat(650);
  if (first) dispatch('input', {}, first);
  assert.equal(minutes(), 'account.minutes 5 minutes');
});

test('the form shows what the notes hold, at first and when it is drawn again', async () => {
  const { session, form, controls, reading } = await openAccount('A man from work');
  assert.equal(controls[0]?.value, 'A man from work');
  assert.deepEqual(reading(), ['account.opening', 'account.who: A man from work']);
  session.notes.account.who = 'A neighbour';
  form.draw();
  assert.equal(controls[0]?.value, 'A neighbour');
  assert.deepEqual(reading(), ['account.opening', 'account.who: A neighbour']);
});
