// Loaded with --import: divides every timer by 100, so that no test waits.
const { setTimeout: original } = globalThis;
globalThis.setTimeout = (callback, delay = 0, ...args) => original(callback, delay / 100, ...args);
