import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

/** A part of a guide, and the words with which a page begins it. */
interface Part {
  name: string;
  forms: string[];
}

const { parts, before } = parse(
  readFileSync(path.join(import.meta.dirname, 'expected/guide-parts.yaml'), 'utf8'),
) as { parts: Part[]; before: Part & { change: string } };

const pages = new Map(
  globSync('content/pages/en/**/*.mdx').map((file) => [path.parse(file).name, readFileSync(file, 'utf8')]),
);
const textOf = (id: string) => pages.get(id) ?? '';

/** What visitors can choose from, and every page that shows steps. */
const guides = new Set([
  ...[...textOf('which-device').matchAll(/<Door page="([^"]+)"/g)].map(([, id = '']) => id),
  ...[...pages].filter(([, text]) => text.includes('<Steps id=')).map(([id]) => id),
]);

/** Where a text first has a form of a part; Infinity when it has none. */
function placeOf({ forms }: Part, text: string, from = 0): number {
  return Math.min(...forms.map((form) => text.indexOf(form, from)).filter((place) => place >= 0), Infinity);
}

/** The parts that a page lacks or has in another order, by name. */
function missingParts(text: string): string[] {
  const missing: string[] = [];
  let end = 0;
  let change = text.length;
  for (const part of parts) {
    const place = placeOf(part, text, end);
    if (place === Infinity) {
      missing.push(part.name);
      continue;
    }
    end = place + 1;
    if (part.name === before.change) change = place;
  }
  return placeOf(before, text) < change ? missing : [...missing, before.name];
}

test('every guide has each part in its place', () => {
  assert.ok(guides.size > 1);
  for (const id of guides) assert.deepEqual(missingParts(textOf(id)), [], id);
});

test('a part that a guide has lost is named', () => {
  for (const id of guides)
    for (const { name, forms } of [...parts, before]) {
      const without = forms.reduce((text, form) => text.replaceAll(form, ''), textOf(id));
      assert.deepEqual(missingParts(without), [name], `${id} without ${name}`);
    }
});

test('a plan that comes after the change is named', () => {
  const [plan = ''] = before.forms;
  const late = `${textOf('message-apps').replaceAll(plan, '')} ${plan}`;
  assert.deepEqual(missingParts(late), [before.name]);
});
