import { createRequire } from 'node:module';
import { correction, generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import { trackBundled } from '../../integrations/bundled-packages.ts';

/** Modules of white around the code (ISO/IEC 18004). */
const quietZone = 4;

/** Returns a QR code as an SVG, black on white. A quarter of it may be dirty or torn. */
export function qrCode(text: string): string {
  // The code contains patterns of the library.
  trackBundled('paper', [createRequire(import.meta.url).resolve('lean-qr')]);
  const code = generate(text, { minCorrectionLevel: correction.Q });
  return toSvgSource(code, { on: '#000000', off: '#ffffff', pad: quietZone });
}
