import {
  byTime,
  chord,
  every,
  from,
  held,
  type KeySequence,
  type KeyStroke,
  other,
  scrolling,
  shift,
  taps,
  taps3,
} from './strokes.ts';

/** None of these may leave. */
export const screenReaderSequences: KeySequence[] = [
  ...(
    [
      ['pause and go on, every 4 s', taps(90, 0, 4000, 8000)],
      ['pause and go on, every 2 s', taps(90, 0, 2000, 4000, 6000)],
      ['pause and go on, every second', taps(90, 0, 1000, 2000, 3000)],
      ['pause, go on, pause, 700 ms between', taps3(90, 700)],
      ['pause, go on, pause, 530 ms between', taps3(100, 530, 4)],
      ['pause and go on at once, twice', taps3(80, 200, 2)],
      ['a double pause every two seconds', [...taps(80, 0, 280), ...taps(80, 2000, 2280)]],
      ['pause held for a moment', taps3(260, 200)],
      ['pause held until the words end', every(1500, (at) => held(at, 900))],
      ['pause, then Ctrl stops speech', [...taps3(90, 300, 2), ...other(800, 'Control'), ...taps(90, 900)]],
      ['Shift+H for headings, one a second', taps(280, 0, 1000, 2000, 3000)],
      ['Shift+H, unhurried', taps3(350, 500)],
      ['Shift+H, quick', taps3(240, 250, 6)],
      ['Shift+H, as quick as a hand goes', taps3(225, 120, 8)],
      ['Shift+K for links, quick', taps3(250, 200, 5)],
      ['Shift+K, with Shift let go late', taps3(420, 100, 4)],
      ['Shift held, H pressed again and again', held(0, 2600)],
      ['Shift+H to headings out of sight, very quick', scrolling(150, 150)],
      ['Shift+K to links out of sight, very quick', scrolling(180, 250)],
      ['Shift+D, Shift+H, Shift+K in turn', [...taps(260, 0), ...taps(310, 500), ...taps(240, 1100)]],
      ['one quick chord between two slow ones', [...taps(300, 0), ...taps(150, 500), ...taps(300, 900)]],
      ['two quick chords and a slow one', [...taps(150, 0, 400), ...taps(280, 800)]],
      ['Shift+1 to 6 for levels of heading', taps3(270, 300, 6)],
      ['Shift+comma past a list', taps3(300, 600, 3)],
      [
        'Shift+F through fields, with the focus between',
        byTime([...taps3(200, 400), ...[150, 750, 1350].map((at) => ({ at, type: 'scroll' }) as const)]),
      ],
      [
        'Ctrl+Shift+letter: NVDA sends a reserved key',
        every(500, (at) => [...shift(at, 180), ...other(at + 60, 'Unidentified', { ctrlKey: true })]),
      ],
      ['NVDA+Shift+arrow, the NVDA key kept', taps3(380, 350)],
      ['NVDA+Shift+B for the battery, quick', taps3(320, 200, 3)],
      ['Shift+numeric pad in review, NumLock off', taps3(260, 300, 4)],
      ['pass the next key, then Shift+H', every(600, (at) => chord(at, 'H'))],
    ] as [string, KeyStroke[]][]
  ).map(from('NVDA')),
  ...(
    [
      ['Shift+Tab back through links', every(300, (at) => chord(at, 'Tab'))],
      ['Shift+Tab, quick', every(180, (at) => chord(at, 'Tab'))],
      ['Shift+ArrowRight selects', every(250, (at) => chord(at, 'ArrowRight'))],
      [
        'Shift held, arrows select',
        [
          { at: 0, type: 'keydown', key: 'Shift' },
          ...other(100, 'ArrowDown'),
          ...other(250, 'ArrowDown'),
          { at: 420, type: 'keyup', key: 'Shift' },
        ],
      ],
      ['Shift+F10 for a menu', every(700, (at) => chord(at, 'F10'))],
      ['Shift+Space up a page', every(350, (at) => chord(at, ' '))],
      [
        'Shift and the wheel, sideways',
        every(400, (at) => [...shift(at, 180), { at: at + 60, type: 'wheel' }]),
      ],
      [
        'Shift and a press of the pointer',
        every(400, (at) => [...shift(at, 180), { at: at + 60, type: 'pointerdown' }]),
      ],
      [
        'Alt+Shift for another language',
        every(500, (at) => [
          { at, type: 'keydown', key: 'Alt', altKey: true },
          { at: at + 40, type: 'keydown', key: 'Shift', altKey: true },
          { at: at + 120, type: 'keyup', key: 'Shift', altKey: true },
          { at: at + 150, type: 'keyup', key: 'Alt' },
        ]),
      ],
      [
        'Ctrl+Shift for another language',
        every(500, (at) => [
          { at, type: 'keydown', key: 'Control', ctrlKey: true },
          { at: at + 40, type: 'keydown', key: 'Shift', ctrlKey: true },
          { at: at + 120, type: 'keyup', key: 'Shift', ctrlKey: true },
          { at: at + 150, type: 'keyup', key: 'Control' },
        ]),
      ],
      ['the window changes between taps', [...taps(80, 0, 200), { at: 300, type: 'blur' }, ...taps(80, 400)]],
    ] as [string, KeyStroke[]][]
  ).map(from('system')),
  ...(
    [
      ['JAWS: Shift+H, the letter kept, quick', taps3(240, 300, 5)],
      ['JAWS: Shift+Tab passes', every(400, (at) => chord(at, 'Tab'))],
      ['JAWS: Insert+Shift+arrow, Insert kept', taps3(400, 300, 3)],
      ['Narrator: Shift+H in scan mode, letter kept', taps3(260, 280, 5)],
      ['Narrator: Caps Lock+Shift+arrow, Caps Lock kept', taps3(360, 400, 3)],
      ['VoiceOver: Shift+H in quick navigation', taps3(280, 260, 5)],
      [
        'VoiceOver: Ctrl+Option+Shift+arrow',
        every(600, (at) => [
          { at, type: 'keydown', key: 'Shift', ctrlKey: true, altKey: true },
          { at: at + 200, type: 'keyup', key: 'Shift', ctrlKey: true, altKey: true },
        ]),
      ],
      ['Orca: Shift+H, the letter kept', taps3(250, 300, 5)],
    ] as [string, KeyStroke[]][]
  ).map(from('assumed')),
];

/** To a page these are the same as the gesture, so they leave. They are the overlap in decision 80. */
export const overlap: KeySequence[] = (
  [
    ['pause, go on and pause within a second and a half', taps3(90, 400)],
    ['Shift+H three times, 200 ms each, to headings that are in sight', taps3(200, 300)],
    [
      'Shift and the numeric pad with NumLock on, where the system lets Shift go for a moment',
      taps3(100, 90, 4),
    ],
  ] as [string, KeyStroke[]][]
).map(from('NVDA'));
