import { createRequire } from 'node:module';
import { HtmlValidate, type Message } from 'html-validate';
import type { Finding } from '../finding.ts';
import type { HtmlFile } from '../static-server.ts';

const { version } = createRequire(import.meta.url)('html-validate/package.json') as { version: string };

/** Rules about how the source is written, which no visitor meets: a person would judge them for nothing. */
const formRules = [
  'attribute-boolean-style',
  'doctype-style',
  'no-implicit-input-type',
  'prefer-tbody',
  'require-sri',
  'tel-non-breaking',
  'void-style',
];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: Object.fromEntries(formRules.map((rule) => [rule, 'off'])),
});

/** Name and version of the engine, as in the report. */
export const htmlValidate = { name: 'html-validate', version };

/**
 * Rules whose violation is a barrier in itself. The others need manual review: a form that a script handles needs no submit
 * button, and a simple table no scope.
 */
const failingRules =
  /^(wcag\/(?!h32$|h63$).*|close-order|no-dup-id|no-dup-attr|deprecated|element-permitted-parent|multiple-labeled-controls|no-missing-references|aria-hidden-body|no-abstract-role|area-alt|element-required-content|element-required-attributes|input-missing-label|hidden-focusable|no-autoplay|text-content|empty-title|empty-heading|map-id-name|meta-refresh|valid-autocomplete|unique-landmark|parser-error)$/;

/** Rules about content that a script may add. The other engines and our own rules test the rendered page. */
const scriptFilledRules = new Set([
  'empty-heading',
  'no-missing-references',
  'text-content',
  'element-required-content',
]);

/** Runs html-validate on the source of a page. */
export async function runHtmlValidate({ file, html }: HtmlFile): Promise<Finding[]> {
  const { results } = await validator.validateString(html, file);
  const isScripted = /<script(?![^>]*type="application\/(ld\+)?json)/i.test(html);
  return results
    .flatMap(({ messages }) => messages)
    .map((message) => toFinding(file, message))
    .map((finding) =>
      isScripted && scriptFilledRules.has(finding.rule)
        ? { ...finding, outcome: 'review' as const }
        : finding,
    );
}

function toFinding(
  page: string,
  { ruleId, message, selector, line, column, ruleUrl, context }: Message,
): Finding {
  return {
    page,
    rule: ruleId,
    engine: htmlValidate.name,
    wcag: /^wcag\/h(\d+)$/.test(ruleId) ? (criteriaByTechnique[ruleId] ?? []) : [],
    selector: selector ?? `line ${line}, column ${column}`,
    snippet: '',
    message,
    fix: ruleUrl ?? message,
    outcome: failingRules.test(ruleId) && !isFalsePositive(context) ? 'fail' : 'review',
    settings: [],
  };
}

/**
 * A field works without the suggestions of its list, and browsers autofill "street-address" in one line and the "tel-" tokens
 * in a telephone field.
 */
function isFalsePositive(context: unknown): boolean {
  const { key, value } = (context ?? {}) as { key?: string; value?: string };
  return key === 'list' || value === 'street-address' || /^tel-/.test(value ?? '');
}

const criteriaByTechnique: Record<string, string[]> = {
  'wcag/h30': ['1.1.1', '2.4.4'],
  'wcag/h32': ['3.2.2'],
  'wcag/h36': ['1.1.1'],
  'wcag/h37': ['1.1.1'],
  'wcag/h63': ['1.3.1'],
  'wcag/h67': ['1.1.1'],
  'wcag/h71': ['1.3.1'],
};
