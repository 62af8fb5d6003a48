import path from 'node:path';
import { ruleFamily } from '../../diagnostics/registry.ts';
import type { ScannerRule } from './scanner-rule.ts';

/** All scanner rules. To add one, add a file to `scanner/`. */
export const scannerRules = await ruleFamily<ScannerRule>(
  'scanner',
  path.join(import.meta.dirname, 'scanner'),
);
