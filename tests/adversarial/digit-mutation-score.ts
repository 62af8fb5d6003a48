// The effect of one wrong digit, in the sources of the facts and in published pages. The checks are those of every build; only
// files are read once and not for each digit.

/** Which digits, and how many replacements of each. */
export interface SampleOptions {
  /** Every nth digit. */
  every: number;
  /** Up to nine replacements of a digit. */
  others: number;
}

/** Whether a build stops at a changed digit. */
export type Detection = 'stopped' | undefined;

/** How many digits there are, how many changes were made, and their results. */
export class MutationScore {
  digits = 0;
  changes = 0;
  /** Changes that stop a build. */
  stopped = 0;
  /** Undetected changes, described. */
  readonly missed: string[] = [];
  readonly #extent: SampleOptions;
  #nth = 0;

  constructor(extent: SampleOptions) {
    this.#extent = extent;
  }

  /** Changes the digits of a text one after the other and checks each result. */
  mutateDigits(where: string, text: string, ask: (changed: string) => Detection): void {
    for (const { index, 0: digit } of text.matchAll(/\d/g)) {
      if (this.#nth++ % this.#extent.every) continue;
      this.digits += 1;
      for (let more = 1; more <= this.#extent.others; more++) {
        const other = String((Number(digit) + more) % 10);
        const before = text.slice(0, index);
        const outcome = ask(before + other + text.slice(index + 1));
        this.changes += 1;
        if (outcome) this[outcome] += 1;
        else this.missed.push(`${where}: …${before.slice(-30)}[${digit}→${other}]`);
      }
    }
  }
}
