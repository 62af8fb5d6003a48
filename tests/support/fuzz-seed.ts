/** Where chance begins in the tests: the same every time, so that none of them fails by luck. FUZZ_SEED=… tries others. */
export const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** Where chance begins in a proof: elsewhere every time, unless FUZZ_SEED=… asks to see a failure again. */
export const freshSeed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
