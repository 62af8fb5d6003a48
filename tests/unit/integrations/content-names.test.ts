import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { nameByContent } from '../../../src/integrations/content-names.ts';

const hash = (code: string) => createHash('sha256').update(code).digest('hex').slice(0, 8).toUpperCase();

test('names follow from the content alone, through every level of imports', () => {
  const scriptsOf = (a: string, b: string, page: string) =>
    new Map([
      [`page.${page}.js`, `import "./part.${a}.js"`],
      [`part.${a}.js`, `import("./part.${b}.js")`],
      [`part.${b}.js`, 'leaf'],
    ]);
  const results = [scriptsOf('AAAA', 'BBBB', 'CCCC'), scriptsOf('1111', '2222', '3333')].map((scripts) =>
    [...nameByContent(scripts).values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
  );
  assert.deepEqual(results[0], results[1]);
  const leaf = `part.${hash('leaf')}.js`;
  const middle = `part.${hash(`import("./${leaf}")`)}.js`;
  const page = `page.${hash(`import "./${middle}"`)}.js`;
  assert.deepEqual(results[0]?.map(({ name }) => name).sort(), [leaf, middle, page].sort());
});

test('another content has another name, and so have the scripts that import it', () => {
  const names = (leaf: string) =>
    [
      ...nameByContent(
        new Map([
          ['page.A.js', 'import "./part.B.js"'],
          ['part.B.js', leaf],
        ]),
      ).values(),
    ].map(({ name }) => name);
  const [before, after] = [names('one'), names('two')];
  assert.equal(new Set([...before, ...after]).size, 4);
});

test('a circle throws', () => {
  const circle = new Map([
    ['part.A.js', 'import "./part.B.js"'],
    ['part.B.js', 'import "./part.A.js"'],
  ]);
  assert.throws(() => nameByContent(circle), /import each other: part\.A\.js, part\.B\.js/);
});
