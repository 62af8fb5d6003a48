import { limits } from '../notes.ts';
import { createElement, uniqueId } from './dom.client.ts';

type FormControl = HTMLInputElement | HTMLTextAreaElement;

/** A field with its label, its hint and a place for what is wrong with it. */
export interface FormField {
  box: HTMLElement;
  control: FormControl;
  /** Shows and ties to the field what is wrong with it (WCAG 3.3.1); nothing for an empty text. */
  complain: (words: string) => void;
}

interface FormFieldOptions {
  label: string;
  hint?: string;
  /** The kind of input; without it a box for several lines. Never a password: browsers offer to keep those, whatever a page says. */
  type?: 'date' | 'text' | 'file';
}

// A browser would otherwise keep what was typed: for its own lists, for Back, and for a checker of spelling far away.
const noPersistenceAttributes = {
  autocomplete: 'off',
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'sentences',
  'data-gramm': 'false',
  writingsuggestions: 'false',
};

/**
 * The form of every field, which goes nowhere. Chromium asks a host of its maker about the fields of each page, in a way that
 * tells which site it is, unless they belong to a form that searches: decision 51.
 */
function inertFormId(): string {
  const id = 'nowhere';
  if (!document.getElementById(id)) {
    const attributes = { action: '/search' };
    document.body.append(createElement('form', { id, method: 'dialog', hidden: true, attributes }));
  }
  return id;
}

/** A field whose words no browser keeps. */
export function createField({ label, hint, type }: FormFieldOptions): FormField {
  const id = uniqueId();
  const control: FormControl = type
    ? createElement('input', { id, type, attributes: noPersistenceAttributes })
    : createElement('textarea', { id, rows: 2, attributes: noPersistenceAttributes });
  control.setAttribute('form', inertFormId());
  if (type !== 'file' && type !== 'date') control.maxLength = limits.letters;
  const error = createElement('p', { id: uniqueId(), className: 'typing__error', hidden: true });
  const about = hint
    ? createElement('p', { id: uniqueId(), className: 'typing__hint', textContent: hint })
    : undefined;
  const describe = (wrong: boolean) => {
    const ids = [about?.id, wrong && error.id].filter(Boolean).join(' ');
    if (ids) control.setAttribute('aria-describedby', ids);
    else control.removeAttribute('aria-describedby');
  };
  describe(false);
  const box = createElement('div', { className: 'typing__field' }, [
    createElement('label', { htmlFor: id, textContent: label }),
    ...(about ? [about] : []),
    error,
    control,
  ]);
  const complain = (words: string) => {
    error.textContent = words;
    error.hidden = words === '';
    control.setAttribute('aria-invalid', String(words !== ''));
    describe(words !== '');
    if (words) control.focus();
  };
  return { box, control, complain };
}
