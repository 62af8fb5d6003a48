import { accountAsHtml } from '../../record/html.ts';
import { minutesToRead, readingOf } from '../../record/lines.ts';
import { type AccountField, accountFields } from '../../record/record.ts';
import { accountAsText } from '../../record/text.ts';
import { button, heading, make } from './dom.client.ts';
import { type Field, makeField } from './field.client.ts';
import { print } from './save.client.ts';
import type { Tool } from './tool.client.ts';
import { copyButton, saveAs, wayOut } from './way-out.client.ts';

/** Fields for the two-minute account, in which nothing has to be filled and nothing is scored, and the account to read aloud. */
export class AccountForm {
  readonly box: HTMLElement;
  readonly title: HTMLElement;
  readonly #tool: Tool;
  readonly #fields: Map<AccountField, Field>;
  readonly #reading = make('div', { className: 'typing__reading' });
  readonly #minutes = make('p');

  constructor(tool: Tool) {
    const { say } = tool.wording;
    this.#tool = tool;
    this.#fields = new Map(accountFields.map((name) => [name, makeField({ label: say(`account.${name}`) })]));
    for (const [name, { control }] of this.#fields)
      control.addEventListener('input', () => {
        tool.notes.account[name] = control.value;
        this.#read();
      });
    this.title = heading('h2', say('account.title'));
    this.box = make('div', {}, [
      this.title,
      make('p', { textContent: say('account.explain') }),
      ...[...this.#fields.values()].map(({ box }) => box),
      make('div', { className: 'typing__account' }, [heading('h2', say('account.reading')), this.#reading]),
      this.#minutes,
      ...this.#waysOut(),
    ]);
    this.draw();
  }

  /** Puts what the notes say into the fields. */
  draw(): void {
    for (const [name, { control }] of this.#fields) control.value = this.#tool.notes.account[name];
    this.#read();
  }

  #read(): void {
    const { notes, wording } = this.#tool;
    const lines = readingOf(notes.account, wording);
    const format = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
    const minutes = new Intl.NumberFormat(wording.language, format).format(minutesToRead(lines));
    this.#reading.replaceChildren(...lines.map((line) => make('p', { textContent: line })));
    this.#minutes.textContent = wording.say('account.minutes', { minutes });
  }

  #waysOut(): HTMLElement[] {
    const tool = this.#tool;
    const { notes, wording } = tool;
    const { say } = wording;
    const html = () => ({ type: 'text/html', content: accountAsHtml(notes.account, wording) });
    return [
      heading('h2', say('account.out')),
      make('p', { textContent: say('out.explain') }),
      wayOut(
        tool,
        'print',
        button(say('out.print'), () => print('account')),
      ),
      wayOut(
        tool,
        'copy',
        copyButton(tool, () => accountAsText(notes.account, wording)),
      ),
      wayOut(
        tool,
        'html',
        button(say('out.html'), () => saveAs(tool, 'account.html', html())),
      ),
    ];
  }
}
