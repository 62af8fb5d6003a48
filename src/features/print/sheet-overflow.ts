import path from 'node:path';
import type { Brand } from '../../brand/brand-schema.ts';
import { DiagnosticError } from '../../diagnostics/diagnostic-error.ts';
import type { PrintableName } from '../../site/view-models/printables.ts';

/** What a layout says when it has no room for the texts of the pack at the smallest size that can be read. */
const noRoom = 'no room on the sheet';

/** What the compiler says of a picture that it cannot draw. */
const noPicture = /failed to (?:parse SVG|decode image|load image)/;

/** Whether an error of the compiler means that a sheet has no room. */
export function isOverflow(error: unknown): boolean {
  return messageOf(error).includes(noRoom);
}

/** Whether an error of the compiler means that it cannot draw a picture. */
export function isUndrawable(error: unknown): boolean {
  return noPicture.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The texts of a pack are too long for a sheet of paper. */
export class SheetOverflow extends DiagnosticError {
  constructor({ folder }: Brand, sheet: PrintableName) {
    super({
      file: path.join(folder, 'brand.yaml'),
      message: `the sheet "${sheet}" has no room for the texts of this pack in letters large enough to read`,
      fix: 'a shorter "name" or "section", shorter addresses under "report", or a shorter "name" under "victims" and "localServices"',
    });
  }
}
