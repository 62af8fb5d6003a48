// Loaded with --import: every timer of the program ends after a hundredth of its time, so that no test waits for pauses.
const { setTimeout: original } = globalThis;
globalThis.setTimeout = (callback, delay = 0, ...args) => original(callback, delay / 100, ...args);
