// The typing tools: a record, an account, and a checklist for the account. Everything is in the memory of this page.
import { AccountForm } from './account-form.client.ts';
import { initChecklist } from './checklist.client.ts';
import entries from './entries.css';
import fields from './fields.css';
import { createRecordEditor } from './record-editor.client.ts';
import { startSession } from './start-session.client.ts';
import tool from './typing.css';

const root = document.querySelector<HTMLElement>('[data-typing]');

/** Adopts the styles from the bundle, since no other page needs them. */
function adoptStyles(): void {
  if (!('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tool + fields + entries);
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
        startSession(
          root,
          tool === 'record' ? createRecordEditor : (session) => new AccountForm(session).box,
        ),
      );
  root.hidden = false;
}
