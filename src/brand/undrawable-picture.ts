import path from 'node:path';
import { DiagnosticError } from '../diagnostics/diagnostic-error.ts';
import type { Picture } from './pictures.ts';

/** A picture that passed the checks of its pack, and that a program with which we draw sheets and previews refuses. */
export class UndrawablePicture extends DiagnosticError {
  constructor({ file }: Picture) {
    super({
      file,
      message: `the picture ${path.basename(file)} cannot be drawn for previews and paper`,
      fix: 'a simpler picture, or the same one saved as PNG',
    });
  }
}

/** Resolves to what `draw` makes of a picture. Throws an UndrawablePicture when a program refuses it. */
export async function drawPicture<Result>(picture: Picture, draw: () => Promise<Result>): Promise<Result> {
  try {
    return await draw();
  } catch {
    // Whatever the program says of it, the remedy is the same.
    throw new UndrawablePicture(picture);
  }
}
