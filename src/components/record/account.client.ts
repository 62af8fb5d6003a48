import { accountAsHtml } from '../../record/html.ts';
import { minutesToRead, readingOf } from '../../record/lines.ts';
import { type AccountField, accountFields } from '../../record/record.ts';
import { accountAsText } from '../../record/text.ts';
import { button, heading, make } from './dom.client.ts';
import { type Field, makeField } from './field.client.ts';
import { print } from './save.client.ts';
import type { Tool } from './tool.client.ts';
import { copyButton, saveAs, wayOut } from './ways-out.client.ts';

/** The fields of the two-minute account, and below them the account as it is read aloud. */
export interface AccountForm {
  box: HTMLElement;
  /** Puts what the notes say into the fields. */
  draw: () => void;
  title: HTMLElement;
}

/** Fields for the account, in which nothing has to be filled and nothing is scored. */
export function makeAccount(tool: Tool): AccountForm {
  const { notes, wording } = tool;
  const { say, language } = wording;
  const reading = make('div', { className: 'typing__reading' });
  const minutes = make('p');
  const unit = (count: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(count);

  function read(): void {
    const lines = readingOf(notes.account, wording);
    reading.replaceChildren(...lines.map((line) => make('p', { textContent: line })));
    minutes.textContent = say('account.minutes', { minutes: unit(minutesToRead(lines)) });
  }

  const fields = new Map<AccountField, Field>(
    accountFields.map((name) => [name, makeField({ label: say(`account.${name}`) })]),
  );
  for (const [name, { control }] of fields)
    control.addEventListener('input', () => {
      notes.account[name] = control.value;
      read();
    });

  function draw(): void {
    for (const [name, { control }] of fields) control.value = notes.account[name];
    read();
  }

  const html = () => ({ type: 'text/html', content: accountAsHtml(notes.account, wording) });
  const title = heading('h2', say('account.title'));
  const box = make('div', {}, [
    title,
    make('p', { textContent: say('account.explain') }),
    ...[...fields.values()].map((field) => field.box),
    make('div', { className: 'typing__account' }, [heading('h2', say('account.reading')), reading]),
    minutes,
    heading('h2', say('account.out')),
    make('p', { textContent: say('out.explain') }),
    wayOut(tool, 'print', button(say('out.print'), () => print('account'))),
    wayOut(tool, 'copy', copyButton(tool, () => accountAsText(notes.account, wording))),
    wayOut(tool, 'html', button(say('out.html'), () => saveAs(tool, 'account.html', html()))),
  ]);
  draw();
  return { box, draw, title };
}
