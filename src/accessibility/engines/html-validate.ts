import { createRequire } from 'node:module';
import { HtmlValidate, type Message } from 'html-validate';
import type { Finding } from '../finding.ts';
import type { HtmlFile } from '../static-server.ts';

const { version } = createRequire(import.meta.url)('html-validate/package.json') as { version: string };
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
});

/** The engine's name in the report. */
export const htmlValidate = { name: 'html-validate', version };

/**
 * Rules that name a barrier by themselves. Others are about form, and a person may look at them: a form that a script looks
 * after needs no button, and a simple table no scope.
 */
const failingRules =
  /^(wcag\/(?!h32$|h63$).*|close-order|no-dup-id|no-dup-attr|deprecated|element-permitted-parent|multiple-labeled-controls|no-missing-references|aria-hidden-body|no-abstract-role|area-alt|element-required-content|element-required-attributes|input-missing-label|hidden-focusable|no-autoplay|text-content|empty-title|empty-heading|map-id-name|meta-refresh|valid-autocomplete|unique-landmark|parser-error)$/;

/** What the source lacks and a script may add. Other engines and our own checks look at what it has made. */
const scriptFilledRules = new Set([
  'empty-heading',
  'no-missing-references',
  'text-content',
  'element-required-content',
]);

/** What html-validate says of the source of a page. */
export async function runHtmlValidate({ file, html }: HtmlFile): Promise<Finding[]> {
  const { results } = await validator.validateString(html, file);
  const isScripted = /<script(?![^>]*type="application\/(ld\+)?json)/i.test(html);
  return results
    .flatMap(({ messages }) => messages)
    .map((message) => toFinding(file, message))
    .map((found) =>
      isScripted && scriptFilledRules.has(found.rule) ? { ...found, outcome: 'review' as const } : found,
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
 * A field without the proposals of its list is a field all the same, and browsers put a whole address into one line and a number
 * without its country into a field for telephones.
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
