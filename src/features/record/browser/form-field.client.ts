import { limits } from '../notes.ts';
import { createElement, uniqueId } from './dom.client.ts';

type FormControl = HTMLInputElement | HTMLTextAreaElement;

/** A field with its label, hint and error message. */
export interface FormField {
  box: HTMLElement;
  control: FormControl;
  /** Shows an error message and associates it with the field (WCAG 3.3.1); an empty text clears it. */
  complain: (message: string) => void;
}

interface FormFieldOptions {
  label: string;
  hint?: string;
  /**
   * The type of the input; a textarea by default. A passphrase is a text field in which a phone starts no word with a capital:
   * never a password field, which browsers offer to save, whatever a page says.
   */
  type?: 'date' | 'text' | 'passphrase' | 'file';
}

// A browser would otherwise store the text for autofill and for Back, and send it to a remote spell checker.
const noPersistenceAttributes = {
  autocomplete: 'off',
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'sentences',
  'data-gramm': 'false',
  writingsuggestions: 'false',
};

/**
 * Returns the id of the form of every field, which is never submitted. Chromium queries its vendor about the fields of
 * each page, in a way that reveals the site, unless they belong to a search form: decision 51.
 */
function inertFormId(): string {
  const id = 'nowhere';
  if (!document.getElementById(id)) {
    const attributes = { action: '/search' };
    document.body.append(createElement('form', { id, method: 'dialog', hidden: true, attributes }));
  }
  return id;
}

/** Creates a field whose value no browser stores. */
export function createField({ label, hint, type }: FormFieldOptions): FormField {
  const id = uniqueId();
  const control: FormControl = type
    ? createElement('input', {
        id,
        type: type === 'passphrase' ? 'text' : type,
        attributes: { ...noPersistenceAttributes, ...(type === 'passphrase' && { autocapitalize: 'none' }) },
      })
    : createElement('textarea', { id, rows: 2, attributes: noPersistenceAttributes });
  control.setAttribute('form', inertFormId());
  if (type !== 'file' && type !== 'date') control.maxLength = limits.letters;
  const error = createElement('p', { id: uniqueId(), className: 'typing__error', hidden: true });
  const hintElement = hint
    ? createElement('p', { id: uniqueId(), className: 'typing__hint', textContent: hint })
    : undefined;
  const describe = (hasError: boolean) => {
    const ids = [hintElement?.id, hasError && error.id].filter(Boolean).join(' ');
    if (ids) control.setAttribute('aria-describedby', ids);
    else control.removeAttribute('aria-describedby');
  };
  describe(false);
  const labelElement = createElement('label', { htmlFor: id, textContent: label });
  // The label of a file picker is its button, under the control that is pressed.
  const parts =
    type === 'file'
      ? [error, createElement('div', { className: 'typing__picker' }, [labelElement, control])]
      : [labelElement, ...(hintElement ? [hintElement] : []), error, control];
  const box = createElement('div', { className: 'typing__field' }, parts);
  const complain = (message: string) => {
    error.textContent = message;
    error.hidden = message === '';
    control.setAttribute('aria-invalid', String(message !== ''));
    describe(message !== '');
    if (message) control.focus();
  };
  return { box, control, complain };
}
