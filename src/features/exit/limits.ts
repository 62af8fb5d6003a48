// Declared where a browser reads them: an import would change the published script.
export { maxAttempts, retryDelayMs } from './browser/exit.client.ts';
export { maxGapMs, maxTapMs, maxTotalMs, requiredTaps } from './browser/shift-key.client.ts';
