import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { tryLimit } from '../support/test-limits.ts';

/** Modules outside the accessibility suite, which has limits of its own. */
const modules = globSync('src/**/*.ts').filter((file) => !file.startsWith(path.join('src', 'accessibility')));
const tables = modules.filter((file) => path.basename(file) === 'limits.ts');

/** A constant that its name calls a limit, with a number as its value. */
const constant =
  /^ *(?:export )?const ((?:max|min|required)[A-Z]\w*|\w+(?:After|Ms|Bytes|Days|Seconds|Timeout|Threshold)) = [\d(]/gm;
/** A number in a schema; 1 and 0 say only that something is there. */
const inSchema = /\.(?:max|min|length|lte|lt|gte|gt)\((?![01]\))[\d_.]+\)/g;

/** Numbers that no code compares with, or that cannot be in a table. */
const exempt = new Map([
  ['maxResults', 'an export of the search bundle would be published'],
  ['minLength', 'within a function of the search bundle; spelling.test.ts tries both sides'],
  ['maxInitialsWidth', 'a width of a picture, in its units'],
  ['pollIntervalMs', 'how often the clock is read, which decides nothing'],
  ['minuteMs', 'a unit'],
  ['chunkBytes', 'a size of steps, which changes no result'],
  ['edgeTtlSeconds', 'a value for CloudFront, which compares it'],
]);

/** The names of limits that a module declares outside a table. */
function undeclaredLimits(source: string, table: string): string[] {
  const names = [...source.matchAll(constant)].map(([, name = '']) => name);
  return [
    ...names.filter((name) => !exempt.has(name) && !new RegExp(`\\b${name}\\b`).test(table)),
    ...(source.match(inSchema) ?? []),
  ];
}

/** The table of the room of a module: in its folder or the nearest above. */
function tableOf(file: string): string {
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    const table = path.join(folder, 'limits.ts');
    if (existsSync(table)) return readFileSync(table, 'utf8');
  }
  return '';
}

test('every limit is in the limits.ts of its room', () => {
  const found = modules
    .filter((file) => !tables.includes(file))
    .flatMap((file) =>
      undeclaredLimits(readFileSync(file, 'utf8'), tableOf(file)).map((limit) => `${file}: ${limit}`),
    );
  assert.deepEqual(found, []);
});

test('every limits.ts has a test beside its mirror that tries it', () => {
  assert.ok(tables.length >= 15);
  for (const table of tables) {
    const mirror = table.replace(/^src/, 'tests/unit').replace(/\.ts$/, '.test.ts');
    assert.ok(existsSync(mirror), `${mirror} is missing`);
    const source = readFileSync(mirror, 'utf8');
    assert.ok(source.includes(`${table.split(path.sep).join('/')}'`), `${mirror} does not read ${table}`);
    assert.match(source, /^testLimits\(limits, /m, mirror);
  }
});

test('a limit outside a table is found, in a constant and in a schema', () => {
  for (const source of [
    'const maxPages = 3;',
    '  const retryMs = 200;',
    'z.string().max(40)',
    'z.array(a).min(2)',
  ])
    assert.equal(undeclaredLimits(source, '').length, 1, source);
  for (const source of ['const pages = 3;', 'z.string().min(1)', 'z.string().max(maxLength)'])
    assert.deepEqual(undeclaredLimits(source, ''), [], source);
  assert.deepEqual(undeclaredLimits('export const maxPages = 3;', "export { maxPages } from './a.ts';"), []);
});

test('a limit without a probe, a changed value and a probe of one side only fail by name', async () => {
  const accepts = (value: number) => value <= 3;
  await tryLimit('maxPages', 3, { max: 3, accepts });
  await assert.rejects(tryLimit('maxPages', 3, undefined), /no test tries maxPages/);
  await assert.rejects(tryLimit('maxPages', undefined, { max: 3, accepts }), /no limits.ts exports maxPages/);
  await assert.rejects(tryLimit('maxPages', 4, { max: 3, accepts }), /maxPages/);
  await assert.rejects(tryLimit('maxPages', 3, { max: 3, accepts: () => true }), /4 is accepted/);
  await assert.rejects(tryLimit('maxPages', 3, { max: 3, accepts: () => false }), /3 is refused/);
  await assert.rejects(tryLimit('minPages', 3, { min: 3, accepts: () => true }), /2 is accepted/);
});
