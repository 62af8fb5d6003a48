import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields } from '../../../../src/brand/fields.ts';
import { currentVersion } from '../../../../src/brand/version.ts';
import { diffFields, migrationsSince } from '../../../../src/site/upgrade/upgrade-notes.ts';

test('migrations come from the versions after the last check, up to this one', () => {
  const section = (version: string) =>
    `## ${version} (a day)\n\n### You can now\n\n- Rest.\n\n### You must\n\n- Do ${version}\n  at once.\n- Smile.\n\n### Known limits\n\n- Some.\n\n`;
  const log = ['99.0.0', currentVersion, '0.0.2', '0.0.1'].map(section).join('');
  assert.deepEqual(migrationsSince(`# What has changed\n\n${log}`, '0.0.1'), [
    { version: currentVersion, must: [`Do ${currentVersion} at once.`, 'Smile.'] },
    { version: '0.0.2', must: ['Do 0.0.2 at once.', 'Smile.'] },
  ]);
  assert.deepEqual(migrationsSince(`${log}### You must\n\n- Last`, '0.0.2').length, 1);
});

test('fields added since the last check are named, with whether they are required', () => {
  const known = fields().map((field) => field.path.join('.'));
  const before = {
    waymark: '0.0.1',
    fields: [...known.filter((name) => !['mistakes', 'accessibility.phone'].includes(name)), 'motto'],
    facts: {},
    pages: {},
  };
  const lines = diffFields(before);
  assert.equal(lines.length, 3);
  assert.match(
    lines.join('\n'),
    /"accessibility\.phone" is new and may be added: a number to ring in groups of digits/,
  );
  assert.match(lines.join('\n'), /"mistakes" is new and is required: the e-mail/);
  assert.match(lines.join('\n'), /"motto" is gone/);
});
