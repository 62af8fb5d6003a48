import { accountLines, readingTime } from '../labelled-lines.ts';
import { type AccountField, accountFields } from '../notes.ts';
import { accountAsHtml } from '../notes-html.ts';
import { accountAsText } from '../plain-text.ts';
import { createButton, createElement, createFieldGroup, createHeading } from './dom.client.ts';
import { printSection } from './export-actions.client.ts';
import { copyButton, exportFile, exportOption } from './export-option.client.ts';
import { createField, type FormField } from './form-field.client.ts';
import type { Session } from './session.client.ts';

/** The fields of the account in their groups, by the message of each legend. */
const fieldGroups: Record<string, AccountField[]> = {
  'account.group-who': ['who', 'since', 'often'],
  'account.group-what': ['what', 'worst', 'latest'],
  'account.group-you': ['know', 'fear', 'changed', 'want'],
};

/** The form of the two-minute account, with every field optional and nothing scored, and the account to read aloud. */
export class AccountForm {
  readonly box: HTMLElement;
  readonly title: HTMLElement;
  readonly #session: Session;
  readonly #fields: Map<AccountField, FormField>;
  readonly #preview = createElement('div', { className: 'typing__reading' });
  readonly #minutes = createElement('p');

  constructor(session: Session) {
    const { say } = session.wording;
    this.#session = session;
    this.#fields = new Map(
      accountFields.map((name) => [name, createField({ label: say(`account.${name}`) })]),
    );
    for (const [name, { control }] of this.#fields)
      control.addEventListener('input', () => {
        session.notes.account[name] = control.value;
        this.#renderPreview();
      });
    this.title = createHeading('h2', say('account.title'));
    this.box = createElement('div', {}, [
      this.title,
      createElement('p', { textContent: say('account.explain') }),
      ...Object.entries(fieldGroups).map(([legend, names]) =>
        createFieldGroup(
          say(legend),
          names.flatMap((name) => this.#fields.get(name)?.box ?? []),
        ),
      ),
      createElement('div', { className: 'typing__account' }, [
        createHeading('h2', say('account.reading')),
        this.#preview,
      ]),
      this.#minutes,
      ...this.#exportOptions(),
    ]);
    this.draw();
  }

  /** Fills the fields from the notes. */
  draw(): void {
    for (const [name, { control }] of this.#fields) control.value = this.#session.notes.account[name];
    this.#renderPreview();
  }

  #renderPreview(): void {
    const { notes, wording } = this.#session;
    const lines = accountLines(notes.account, wording);
    const format = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
    const minutes = new Intl.NumberFormat(wording.language, format).format(readingTime(lines));
    this.#preview.replaceChildren(...lines.map((line) => createElement('p', { textContent: line })));
    this.#minutes.textContent = wording.say('account.minutes', { minutes });
  }

  #exportOptions(): HTMLElement[] {
    const session = this.#session;
    const { notes, wording } = session;
    const { say } = wording;
    const html = () => ({
      name: 'account.html',
      type: 'text/html',
      content: accountAsHtml(notes.account, wording),
    });
    return [
      createHeading('h2', say('account.out')),
      createElement('p', { textContent: say('out.explain') }),
      exportOption(session, 'print', () => [createButton(say('out.print'), () => printSection('account'))]),
      exportOption(session, 'copy', (status) => [
        copyButton(session, status, () => accountAsText(notes.account, wording)),
      ]),
      exportOption(session, 'html', (status) => [
        createButton(say('out.html'), () => exportFile(session, status, html())),
      ]),
    ];
  }
}
