// The tools for typing: a record, an account, and ticks that go into the account. Everything is in the memory of this page.
import { AccountForm } from './account.client.ts';
import { watchCheck } from './check.client.ts';
import { makeRecord } from './record.client.ts';
import { begin } from './session.client.ts';
import style from './typing.css';

const root = document.querySelector<HTMLElement>('[data-typing]');

/** The style comes with the script, since no other page needs it. */
function dress(): void {
  if (!('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

if (root) {
  dress();
  const tool = root.dataset['typing'];
  if (tool === 'check') watchCheck(root);
  else
    root
      .querySelector('button')
      ?.addEventListener('click', () =>
        begin(root, tool === 'record' ? makeRecord : (each) => new AccountForm(each).box),
      );
  root.hidden = false;
}
