import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import {
  importsOf,
  type ModuleImport,
  type Modules,
  nodesInCycles,
  parseModule,
  readModules,
  walk,
} from '../support/module-imports.ts';
import { type Room, registries, rooms } from '../support/rooms.ts';

/**
 * The direction of imports. A test of our own because dependency-cruiser, the usual tool, cannot parse .astro, and Biome's
 * noImportCycles ignores type imports.
 */
const modules = readModules();
const imports = importsOf(modules).filter(
  ({ from, to }) => !registries.some(({ module, folder }) => module === from && folder === to),
);

/** The maximum share of the lines of `src/` in one room, other than `accessibility`. */
const maxRoomShare = 0.16;

/** Environment variables of other programs. Our own modules pass parameters. */
const foreignVariables = ['ASTRO_TELEMETRY_DISABLED', 'NODE_ENV'];

const roomsByLength = [...rooms].sort((a, b) => b.name.length - a.name.length);

/** Modules that a registry loads belong to the room that loads them, and may import no more than it. */
function roomOf(file: string): Room | undefined {
  const registry = registries.find(
    ({ folder, loads }) => loads && file.startsWith(folder) && file.endsWith(loads),
  );
  const ownFolder = `${registry?.module ?? file}/`;
  return roomsByLength.find(({ name }) => ownFolder.startsWith(`src/${name}/`));
}

/** Each import of a room that the table does not allow, in the form `file:line → module`. */
function forbiddenImports(all: ModuleImport[]): string[] {
  return all
    .filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      return room && target && room !== target && !room.imports.includes(target.name);
    })
    .map(({ from, to, line }) => `${from}:${line} → ${to}: ${roomOf(from)?.why}`);
}

const fileCycles = (all: ModuleImport[]) => nodesInCycles(all.map(({ from, to }) => [from, to]));

function roomCycles(all: ModuleImport[]): string[] {
  return nodesInCycles(
    all.flatMap(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)];
      return room && target && room !== target ? [[room.name, target.name] as const] : [];
    }),
  );
}

/** What modules may refer to outside `src/`: the package.json with our version, the root itself, and the pages. */
const outside = ['package.json', '.', 'content/pages/'];

/** Any other imports from outside `src/`. */
function importsFromOutside(all: ModuleImport[]): string[] {
  return all
    .filter(({ to }) => !to.startsWith('src/') && !outside.includes(to))
    .map(({ from, to, line }) => `${from}:${line} → ${to}`);
}

const accessibilityDoor = 'src/accessibility/index.ts';

/** Imports by other rooms that bypass the accessibility suite's index. */
function sideDoors(all: ModuleImport[]): string[] {
  return all
    .filter(({ from, to }) => roomOf(to)?.name === 'accessibility' && roomOf(from)?.name !== 'accessibility')
    .filter(({ to }) => to !== accessibilityDoor)
    .map(({ from, to, line }) => `${from}:${line} → ${to}`);
}

/** Where modules share hidden state: on the global object, or in environment variables that we set ourselves. */
function hiddenState(all: Modules): string[] {
  return [...all].flatMap(([file, text]) => {
    const violations: string[] = [];
    // Skips the parser for most modules.
    if (!/\bglobal|process\.env/.test(text)) return violations;
    walk(parseModule(file, text), (node) => {
      if (ts.isIdentifier(node) && ['globalThis', 'global'].includes(node.text) && !isDeclareGlobal(node))
        violations.push(`${file}: ${node.text}`);
      const variable = assignedVariable(node);
      if (variable && !foreignVariables.includes(variable))
        violations.push(`${file}: process.env ${variable}`);
    });
    return violations;
  });
}

const isDeclareGlobal = ({ parent }: ts.Node) => ts.isModuleDeclaration(parent);

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** The environment variable that an assignment or a `delete` changes; the expression if its name is computed. */
function assignedVariable(node: ts.Node): string | undefined {
  const changed = isAssignment(node) ? node.left : ts.isDeleteExpression(node) ? node.expression : undefined;
  if (!changed || !/^process\.env\b/.test(changed.getText())) return undefined;
  if (ts.isPropertyAccessExpression(changed)) return changed.name.text;
  if (!ts.isElementAccessExpression(changed)) return undefined;
  const { argumentExpression: name } = changed;
  return ts.isStringLiteral(name) ? name.text : name.getText();
}

/** Imports of missing modules. */
function planted(file: string, text: string): ModuleImport[] {
  return importsOf(new Map([[file, text]]));
}

test('every module of src is in a room of the table, and the table points downwards', () => {
  const homeless = [...modules.keys()].filter((file) => file.split('/').length > 2 && !roomOf(file));
  assert.deepEqual(homeless, []);
  for (const [floor, room] of rooms.entries()) {
    const below = rooms.slice(0, floor).map(({ name }) => name);
    assert.deepEqual(
      room.imports.filter((name) => !below.includes(name)),
      [],
      `${room.name} may import only rooms before it`,
    );
  }
});

test('every import points downwards', () => {
  assert.deepEqual(forbiddenImports(imports), []);
});

test('no import cycles between files or rooms, types included', () => {
  assert.deepEqual(fileCycles(imports), []);
  assert.deepEqual(roomCycles(imports), []);
});

test('src imports nothing from outside, least of all tests', () => {
  assert.deepEqual(importsFromOutside(imports), []);
});

test('other rooms import only the index of the accessibility suite', {
  skip: !existsSync(accessibilityDoor),
}, () => {
  assert.deepEqual(sideDoors(imports), []);
});

test('no state is shared on the global object or in the environment', () => {
  assert.deepEqual(hiddenState(modules), []);
});

test('a planted upward import is detected, in any syntax', () => {
  const ways = [
    "import { createSites } from '../site/site.ts';",
    "import type { Site } from '../site/site.ts';",
    "export * from '../site/site.ts';",
    "const site = await import('../site/site.ts');",
    "let site: import('../site/site.ts').Site;",
    "const all = import.meta.glob('../site/*.ts');",
    "const file = new URL('../site/site.ts', import.meta.url);",
    "import code from '../site/site.ts?inline';",
    "const file = 'src/site/site.ts';",
  ];
  for (const way of ways) assert.equal(forbiddenImports(planted('src/facts/planted.ts', way)).length, 1, way);
  const component =
    "---\nconst title = '';\n---\n<p>{title}</p>\n<script>\nimport '../verify/verify-site.ts';\n</script>";
  assert.deepEqual(forbiddenImports(planted('src/components/Planted.astro', component)), [
    `src/components/Planted.astro:6 → src/verify/verify-site.ts: ${roomOf('src/components/')?.why}`,
  ]);
  const metadata = planted('src/components/content/Planted.meta.ts', "import '../../site/site.ts';");
  assert.equal(forbiddenImports(metadata).length, 1);
  assert.deepEqual(forbiddenImports(planted('src/site/planted.ts', "import '../facts/phone.ts';")), []);
});

test('a planted cycle of types and a planted import of tests are detected', () => {
  const circle = importsOf(
    new Map([
      ['src/facts/one.ts', "import type { Two } from '../site/two.ts';"],
      ['src/site/two.ts', "import type { One } from '../facts/one.ts';"],
      ['src/site/three.ts', "import { two } from './two.ts';"],
    ]),
  );
  assert.deepEqual(fileCycles(circle), ['src/facts/one.ts', 'src/site/two.ts']);
  assert.deepEqual(roomCycles(circle), ['facts', 'site']);
  const test = planted(
    'src/cli/planted.ts',
    "import { runSuites } from '../../tests/support/run-suites.ts';",
  );
  assert.deepEqual(importsFromOutside(test), ['src/cli/planted.ts:1 → tests/support/run-suites.ts']);
  const side = planted(
    'src/cli/planted.ts',
    "import { findChromium } from '../accessibility/runner/chromium.ts';",
  );
  assert.ok(sideDoors(side).includes('src/cli/planted.ts:1 → src/accessibility/runner/chromium.ts'));
});

/** Rooms that are given the folder of a pack, or a path in one. */
const packRooms = ['brand', 'picture', 'site', 'integrations', 'output', 'hosting', 'monitor/links', 'cli'];

/** Their modules that read files, none of which is of a pack. */
const otherReaders = new Map([
  ['src/brand/hosts.ts', 'the names of our own modules'],
  ['src/brand/scaffold/kept-answers.ts', 'a cache of our own'],
  [
    'src/brand/scaffold/pack-folder.ts',
    'the temporary folder that was just written, and whether a target is empty',
  ],
  ['src/brand/scaffold/project-files.ts', 'our own templates'],
  ['src/site/upgrade/check-pack-folder.ts', 'our own change log'],
  ['src/hosting/host-registry.ts', 'what a build wrote'],
  ['src/hosting/manifest.ts', 'what a build wrote'],
  ['src/hosting/removed-pages.ts', 'what a build wrote'],
  ['src/hosting/serve.ts', 'what a build wrote'],
  ['src/hosting/served-files.ts', 'what a build wrote'],
  ['src/output/precompress.ts', 'what a build wrote'],
  ['src/output/prune-cache.ts', 'a cache of our own'],
  ['src/output/sbom/lockfile-integrity.ts', 'our own lockfile'],
  ['src/output/sbom/third-party-packages.ts', 'the packages that were installed'],
  ['src/monitor/links/link-snapshot.ts', 'what the command wrote'],
  ['src/cli/install-packages.mjs', 'our own lockfile, before anything is installed'],
]);

const readsFiles = /^(?:read(?!linkSync)|open|createReadStream|cp|copyFile|default|\*)/;

/** The modules of these rooms that read files around the door, `src/files/`. */
function readersAroundTheDoor(all: Modules): string[] {
  const found = new Set<string>();
  for (const [file, text] of all) {
    if (!packRooms.some((room) => file.startsWith(`src/${room}/`)) || !/\bfs\b/.test(text)) continue;
    walk(parseModule(file, text), (node) => {
      if (ts.isStringLiteralLike(node) && /^(?:node:)?fs(?:\/promises)?$/.test(node.text))
        if (importedNames(node.parent).some((name) => readsFiles.test(name))) found.add(file);
    });
  }
  return [...found];
}

/** The names that an import takes; "*" for any other way to get a module. */
function importedNames(node: ts.Node): string[] {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined;
  if (!bindings || !ts.isNamedImports(bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

test('every file of a pack is read through one door', () => {
  const readers = readersAroundTheDoor(modules);
  assert.deepEqual(
    readers.filter((file) => !otherReaders.has(file)),
    [],
  );
  assert.deepEqual(
    [...otherReaders.keys()].filter((file) => !readers.includes(file)),
    [],
    'an exception that is not needed',
  );
});

test('a planted reader around the door is detected, in any syntax', () => {
  const ways = [
    "import { readFileSync } from 'node:fs';",
    "import { existsSync, readdirSync as list } from 'fs';",
    "import { readFile } from 'node:fs/promises';",
    "import fs from 'node:fs';",
    "import * as fs from 'node:fs';",
    "const { cpSync } = await import('node:fs');",
    "export { copyFileSync } from 'node:fs';",
    "const fs = require('fs');",
  ];
  for (const way of ways)
    assert.equal(readersAroundTheDoor(new Map([['src/brand/planted.ts', way]])).length, 1, way);
  const writer = "import { existsSync, lstatSync, writeFileSync } from 'node:fs';";
  assert.deepEqual(readersAroundTheDoor(new Map([['src/brand/planted.ts', writer]])), []);
});

test('planted hidden state is detected, and a setting of another program is allowed', () => {
  const ways = [
    'globalThis.sites = [];',
    "process.env['WAYMARK_PACKS'] = '[]';",
    "process.env.WAYMARK_PACKS ??= '[]';",
    'process.env[name] = value;',
    'delete process.env[name];',
  ];
  for (const way of ways) assert.equal(hiddenState(new Map([['src/site/planted.ts', way]])).length, 1, way);
  const settings =
    "declare global {}\nprocess.env['NODE_ENV'] = 'test';\nif (process.env['PORT'] === '1') stop();";
  assert.deepEqual(hiddenState(new Map([['src/site/planted.ts', settings]])), []);
});

test('no room but the accessibility suite exceeds its share of the lines', (t) => {
  const lines = [...modules].map(([file, text]) => ({
    room: file.split('/')[1] ?? '',
    count: text.split('\n').length,
  }));
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const byRoom = [...Map.groupBy(lines, ({ room }) => room)]
    .map(([room, rows]) => ({ room, count: rows.reduce((sum, { count }) => sum + count, 0) }))
    .sort((a, b) => b.count - a.count);
  for (const { room, count } of byRoom)
    t.diagnostic(
      `${room.padEnd(20)} ${String(count).padStart(6)} ${((100 * count) / total).toFixed(1).padStart(5)} %`,
    );
  const tooLarge = byRoom.filter(
    ({ room, count }) => room !== 'accessibility' && count > maxRoomShare * total,
  );
  assert.deepEqual(tooLarge, []);
});
