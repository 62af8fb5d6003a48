import type { SeededRandom } from '../brand-fuzzer.ts';
import { from, held, type KeySequence, type KeyStroke, shift, taps3 } from './strokes.ts';

/** People who need longer, and whether Shift serves them. For the others the hint names Tab. */
export const slowTaps: (KeySequence & { leaves: boolean })[] = (
  [
    ['Sticky Keys on Linux and ChromeOS: a tap stays a tap', taps3(120, 400), true],
    ['Sticky Keys on Windows and macOS: Shift is let go at the third press', held(0, 1100), false],
    ['Slow Keys: each press counts after 500 ms', taps3(100, 800), false],
    ['Bounce Keys: a press within 500 ms is dropped', taps3(120, 560), false],
    ['Filter Keys at their shortest: 300 ms', taps3(80, 420), true],
    ['a hand that shakes: four presses, 50 ms apart', taps3(50, 50, 4), true],
    ['a slow hand: a second apart', taps3(150, 1000), false],
    ['a heavy hand: held for 400 ms', taps3(400, 200), false],
  ] as [string, KeyStroke[], boolean][]
).map(([name, strokes, leaves]) => ({ ...from('system')([name, strokes]), leaves }));

/** So many quick triple taps: 80 to 450 ms apart, held for 40 to 180 ms. The limits of both come first. */
export function quickTaps(count: number, random: SeededRandom): KeyStroke[][] {
  const corners = [40, 180].flatMap((length) => [80, 450].map((gap) => taps3(length, gap)));
  const drawn = Array.from({ length: count - corners.length }, () => {
    let at = 0;
    return Array.from({ length: 3 }, () => {
      const length = 40 + random.nextInt(141);
      const strokes = shift(at, length);
      at += length + 80 + random.nextInt(371);
      return strokes;
    }).flat();
  });
  return [...corners, ...drawn];
}
