// The tools for typing: a record, an account, and ticks that go into the account. Everything is in the memory of this page.
import { AccountForm } from './account-form.client.ts';
import { initChecklist } from './checklist.client.ts';
import { createRecordEditor } from './record-editor.client.ts';
import { startSession } from './start-session.client.ts';
import style from './typing.css';

const root = document.querySelector<HTMLElement>('[data-typing]');

/** The style comes with the script, since no other page needs it. */
function adoptStyles(): void {
  if (!('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

if (root) {
  adoptStyles();
  const tool = root.dataset['typing'];
  if (tool === 'check') initChecklist(root);
  else
    root
      .querySelector('button')
      ?.addEventListener('click', () =>
        startSession(root, tool === 'record' ? createRecordEditor : (each) => new AccountForm(each).box),
      );
  root.hidden = false;
}
