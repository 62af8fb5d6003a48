// Declared where a browser reads them: an import would change the published script.
export { maxAttempts, retryDelayMs } from './browser/exit.client.ts';
export { pressTimeoutMs, requiredPresses } from './browser/shift-key.client.ts';
