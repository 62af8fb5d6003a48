import assert from 'node:assert/strict';
import { test } from 'node:test';

/** How a limit is tried: its value, written apart from the code, and whether a value is accepted. */
export type LimitProbe = ({ max: number } | { min: number }) & {
  /** The smallest difference that counts. Default: 1. */
  step?: number;
  accepts: (value: number) => boolean | Promise<boolean>;
};

/**
 * Tries every limit of a room on both sides: `max` is accepted and one step more is not, `min` is accepted and one step less is
 * not. A limit without a probe fails by name, as does a probe without a limit.
 */
export function testLimits(module: object, probes: Record<string, LimitProbe>): void {
  const limits = limitsOf(module);
  for (const name of new Set([...limits.keys(), ...Object.keys(probes)]))
    test(`the limit ${name} holds on both sides`, () => tryLimit(name, limits.get(name), probes[name]));
}

/** Asserts that a limit has the value of its probe, and that both sides differ. */
export async function tryLimit(
  name: string,
  value: number | undefined,
  probe: LimitProbe | undefined,
): Promise<void> {
  assert.ok(value !== undefined, `no limits.ts exports ${name}`);
  assert.ok(probe, `no test tries ${name} on both sides`);
  const [expected, step] = 'max' in probe ? [probe.max, probe.step ?? 1] : [probe.min, -(probe.step ?? 1)];
  assert.equal(value, expected, name);
  assert.equal(await probe.accepts(expected), true, `${name}: ${expected} is refused`);
  assert.equal(await probe.accepts(expected + step), false, `${name}: ${expected + step} is accepted`);
}

/** Every number that a module exports, by name; those in an object or a list by their path. */
export function limitsOf(module: object, prefix = ''): Map<string, number> {
  const found = Object.entries(module).flatMap(([key, value]): [string, number][] => {
    if (typeof value === 'number') return [[`${prefix}${key}`, value]];
    return typeof value === 'object' && value !== null ? [...limitsOf(value, `${prefix}${key}.`)] : [];
  });
  return new Map(found);
}
