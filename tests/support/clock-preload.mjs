// Preloaded into a build to shift its clock by CLOCK_SHIFT days.
const shift = Number(process.env.CLOCK_SHIFT ?? 0) * 86_400_000;
const Right = globalThis.Date;

globalThis.Date = class extends Right {
  constructor(...given) {
    if (given.length === 0) super(Right.now() + shift);
    else super(...given);
  }

  static now() {
    return Right.now() + shift;
  }
};
