/** Why a picture is not taken. */
export interface PictureFault {
  /** Completes "logo.svg holds …". */
  what: string;
  /** What to do in the drawing program. */
  fix: string;
}

/** A picture as it is published, with what was wrong with the file and what of it is not in the picture. */
export interface CleanPicture {
  /** Undefined when the picture is not taken. */
  bytes: Buffer | undefined;
  /** In CSS pixels. */
  size: { width: number; height: number } | undefined;
  faults: PictureFault[];
  /** Descriptions of parts that draw nothing. */
  dropped: string[];
}

/** Collects faults and dropped parts, each once. */
export class PictureReport {
  readonly #faults = new Map<string, PictureFault>();
  readonly #dropped = new Set<string>();

  fault(what: string, fix: string): void {
    this.#faults.set(what, { what, fix });
  }

  drop(what: string): void {
    this.#dropped.add(what);
  }

  get faults(): PictureFault[] {
    return [...this.#faults.values()];
  }

  get dropped(): string[] {
    return [...this.#dropped];
  }
}
