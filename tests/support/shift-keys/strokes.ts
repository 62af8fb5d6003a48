/**
 * What a page sees of the Shift key from two groups that pull in opposite directions: keys that screen readers leave over, and
 * people who want to leave. Decision 80 says where each comes from.
 */

/** One event that a page receives. */
export interface KeyStroke {
  /** Milliseconds from the start. */
  at: number;
  type: 'keydown' | 'keyup' | 'wheel' | 'pointerdown' | 'scroll' | 'blur';
  key?: string;
  repeat?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
}

/** What a person does, as the events that reach the page. */
export interface KeySequence {
  name: string;
  /** NVDA: read in its public source. Assumed: from the documentation of a screen reader whose source is not public. */
  source: 'NVDA' | 'assumed' | 'system';
  strokes: KeyStroke[];
}

export const shift = (at: number, held: number): KeyStroke[] => [
  { at, type: 'keydown', key: 'Shift' },
  { at: at + held, type: 'keyup', key: 'Shift' },
];

/** A tap that begins at each of these times and is held so long. */
export const taps = (held: number, ...starts: number[]): KeyStroke[] =>
  starts.flatMap((at) => shift(at, held));

/** As often as said, held so long and so far apart, from the release to the next press. */
export const taps3 = (held: number, gap: number, count = 3) =>
  taps(held, ...Array.from({ length: count }, (_, index) => index * (held + gap)));

/** The operating system repeats a key that is held, after half a second. */
export const held = (at: number, length: number): KeyStroke[] => [
  { at, type: 'keydown', key: 'Shift' },
  ...Array.from(
    { length: Math.max(0, Math.floor((length - 500) / 33)) },
    (_, index): KeyStroke => ({
      at: at + 500 + index * 33,
      type: 'keydown',
      key: 'Shift',
      repeat: true,
    }),
  ),
  { at: at + length, type: 'keyup', key: 'Shift' },
];

/** Shift with a key that reaches the page. */
export const chord = (at: number, key: string): KeyStroke[] => [
  { at, type: 'keydown', key: 'Shift' },
  { at: at + 60, type: 'keydown', key },
  { at: at + 120, type: 'keyup', key },
  { at: at + 150, type: 'keyup', key: 'Shift' },
];

/** Quick chords of which a screen reader keeps the letter, and scrolls to what it found. */
export const scrolling = (length: number, gap: number): KeyStroke[] =>
  [0, 1, 2].flatMap((index) => {
    const at = index * (length + gap);
    return [...shift(at, length), { at: at + Math.round(length * 0.8), type: 'scroll' } as const];
  });

export const every = (step: number, make: (at: number) => KeyStroke[]) => [0, step, 2 * step].flatMap(make);
export const other = (at: number, key: string, more: Partial<KeyStroke> = {}): KeyStroke[] => [
  { at, type: 'keydown', key, ...more },
  { at: at + 70, type: 'keyup', key, ...more },
];
export const byTime = (strokes: KeyStroke[]) => strokes.toSorted((a, b) => a.at - b.at);
export const from =
  (source: KeySequence['source']) =>
  ([name, strokes]: [string, KeyStroke[]]): KeySequence => ({ name, source, strokes: byTime(strokes) });
