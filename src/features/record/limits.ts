// Declared where a browser reads them: an import would change the published script.
export { maxHeaderBytes, maxWorkFactor } from './age-header.ts';
export { revokeDelayMs } from './browser/export-actions.client.ts';
export { clearAfter, warnAfter } from './browser/idle-timeout.client.ts';
export { maxPlainBytes } from './browser/import-panel.client.ts';
export { maxHeadingLength } from './labelled-lines.ts';
export { limits } from './notes.ts';
export { minPassphraseLength, minPassphraseWords } from './passphrase.ts';
