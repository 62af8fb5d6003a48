import { z } from 'zod';
import { didYouMean } from '../../../src/diagnostics/did-you-mean.ts';
import { formatDiagnostics } from '../../../src/diagnostics/format-diagnostics.ts';
import { findUnreadable } from '../../../src/diagnostics/invisible-characters.ts';
import * as limits from '../../../src/diagnostics/limits.ts';
import { validate } from '../../../src/diagnostics/validate.ts';
import { parseYaml } from '../../../src/diagnostics/yaml.ts';
import { testLimits } from '../../support/test-limits.ts';

const problemsOf = (text: string, options = {}) => parseYaml('a.yaml', text, options).diagnostics.length;
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');

testLimits(limits, {
  maxYamlBytes: { max: 64 * 1024, accepts: (bytes) => problemsOf(`a: "${'x'.repeat(bytes - 6)}"\n`) === 0 },
  maxYamlErrors: {
    max: 3,
    accepts: (count) =>
      problemsOf(lines(count, (index) => `${index}: "a" b`)) === count &&
      problemsOf(lines(count, (index) => `k${index}: "a\u200Bb"`)) === count,
  },
  maxYamlViolations: {
    max: 100,
    accepts: (count) => problemsOf(lines(count, (index) => `- &a${index} x`)) === count,
  },
  maxYamlDepth: {
    max: 50,
    accepts: (depth) => problemsOf(`${'['.repeat(depth)}${']'.repeat(depth)}\n`) === 0,
  },
  maxItemsOnOneLine: { max: 19, accepts: (count) => problemsOf(`${'- '.repeat(count)}a\n`) === 0 },
  maxMarksOnLetter: {
    max: 3,
    accepts: (count) =>
      findUnreadable(`a${'\u0300\u0301\u0302\u0303'.slice(0, count)}`) === undefined &&
      findUnreadable(`\u0E01${'\u0E47'.repeat(count)}`) === undefined,
  },
  maxUnknownKeys: {
    max: 20,
    accepts: (count) =>
      validate(
        z.strictObject({}),
        parseYaml(
          'a.yaml',
          lines(count, (index) => `k${index}: a`),
        ),
      ).diagnostics.length === count,
  },
  maxMessageLength: {
    max: 2000,
    accepts: (length) =>
      !formatDiagnostics([{ file: 'a', message: 'x'.repeat(length), fix: 'y' }]).includes('…'),
  },
  minLettersPerEdit: {
    min: 3,
    // Two edits in twice as many letters.
    accepts: (letters) => {
      const word = 'abcdefgh'.slice(0, 2 * letters);
      return didYouMean(`xy${word.slice(2)}`, [word], '') !== '';
    },
  },
});
