/** The seed of randomised tests: constant, so that none is flaky. FUZZ_SEED=… tries others. */
export const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** The seed of an adversarial run: a new one each time, unless FUZZ_SEED=… reproduces a failure. */
export const freshSeed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
