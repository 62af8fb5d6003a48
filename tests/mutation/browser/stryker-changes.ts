import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { SourceChange } from './browser-mutant.ts';

/** Its other mutators change texts and numbers, or what `syntax-changes.ts` changes item by item. */
const excludedMutations = [
  'StringLiteral',
  'ObjectLiteral',
  'ArrayDeclaration',
  'ArrowFunction',
  'MethodExpression',
  'Regex',
  'BlockStatement',
  'ArithmeticOperator',
  'AssignmentOperator',
  'UpdateOperator',
  'OptionalChaining',
];

const log = () => undefined;
const isEnabled = () => false;
const logger = {
  ...{ trace: log, debug: log, info: log, warn: log, error: log, fatal: log },
  isTraceEnabled: isEnabled,
  isDebugEnabled: isEnabled,
  isInfoEnabled: isEnabled,
  isWarnEnabled: isEnabled,
  isErrorEnabled: isEnabled,
  isFatalEnabled: isEnabled,
};

/** Lists the mutants of StrykerJS for a script: conditions and their limits, logic, booleans, and calls left out. */
export async function findStrykerChanges(file: string, source: string): Promise<SourceChange[]> {
  const { mutants } = await new Instrumenter(logger).instrument(
    [{ name: file, content: source, mutate: true }],
    {
      plugins: null,
      excludedMutations,
      ignorers: [],
    },
  );
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetOf = ({ line, column }: { line: number; column: number }) => (lineStarts[line] ?? 0) + column;
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ location, mutatorName, replacement = '' }) => {
      const [start, end] = [offsetOf(location.start), offsetOf(location.end)];
      return { kind: kindOf(mutatorName, source.slice(start, end)), start, end, replacement };
    })
    .filter(
      ({ kind, start, end, replacement }) =>
        kind !== 'listener' && !isInverted(source.slice(start, end), replacement),
    );
}

function kindOf(mutatorName: string, original: string): SourceChange['kind'] {
  if (mutatorName !== 'CallExpression') return 'condition';
  const [, name = ''] = /^[^(]*\b(\w+)\(/.exec(original) ?? [];
  if (name.endsWith('EventListener')) return 'listener';
  return name.endsWith('Attribute') ? 'attribute' : 'call';
}

const opposites: Record<string, string> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

/** The opposite of a condition is noticed by whatever notices it as always true and as always false. */
function isInverted(original: string, replacement: string): boolean {
  if (original === `!${replacement}`) return true;
  return Object.entries(opposites).some(
    ([from, to]) =>
      original.includes(` ${from} `) && original.replace(` ${from} `, ` ${to} `) === replacement,
  );
}
