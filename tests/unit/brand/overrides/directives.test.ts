import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  componentFor,
  directiveNames,
  directiveSyntax,
  withDirectiveSyntax,
} from '../../../../src/brand/overrides/directives.ts';
import { componentsWith } from '../../../../src/content/component-registry.ts';

test('a pack can use every component but the slots, and rules name them in directive syntax', () => {
  assert.equal(directiveNames.length, componentsWith(({ usableByBrands = true }) => usableByBrands).length);
  assert.equal(componentFor('slot'), undefined);
  for (const [directive, component, syntax] of [
    ['next-steps', 'NextSteps', '::next-steps'],
    ['warning', 'Warning', ':::warning'],
    ['call', 'Call', ':call'],
  ] as const) {
    assert.equal(componentFor(directive), component);
    assert.ok(directiveNames.includes(directive));
    assert.equal(directiveSyntax(component), syntax);
  }
  assert.equal(directiveSyntax('AToZ', 'block'), '::a-to-z');
  assert.equal(directiveSyntax('NextSteps', 'inline'), ':next-steps');
});

test('components in messages are written as directives', () => {
  for (const [message, expected] of [
    ['<NextSteps pages="…" /> or <Term>', '::next-steps{pages="…"} or :term'],
    ['<NextSteps/>', '::next-steps'],
    ['<Call service="a b" big />', ':call{service="a b" big}'],
    ['a < b, <b> and <call>', 'a < b, <b> and <call>'],
  ] as const)
    assert.equal(withDirectiveSyntax(message), expected);
});
