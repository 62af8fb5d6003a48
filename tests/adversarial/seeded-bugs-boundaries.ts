import type { Gate, SeededBug } from './seeded-bugs.ts';

const unit = (file: string, only?: RegExp): Gate => ({
  suite: `tests/unit/${file}.test.ts`,
  ...(only && { only }),
});

/**
 * Limits that are tried on both sides, lists that are compared whole, and conditions of which each half is tried: the nine
 * bugs of a review that nothing caught, and their siblings. Each is met by the unit suite, without a browser or a build.
 */
export const boundaryBugs: SeededBug[] = [
  // The nine of the review.
  {
    name: 'the card for paper loses every line for distress',
    file: 'src/features/print/printed-services.ts',
    find: "need === 'any-crime' || need === 'distress'",
    replace: "need === 'any-crime'",
    caughtBy: unit('features/print/printed-services', /the card has/),
  },
  {
    name: 'a cell that begins with a minus is a formula',
    file: 'src/features/record/csv.ts',
    find: '[=+\\-@',
    replace: '[=+@',
    caughtBy: unit('features/record/csv', /a cell that begins/),
  },
  {
    name: 'the limit of a response counts only its last chunk',
    file: 'src/monitor/http/http-client.ts',
    find: 'length += part.length;',
    replace: 'length = part.length;',
    caughtBy: unit('monitor/http/http-client', /in chunks/),
  },
  {
    name: 'a cookie of the redirect to https is not reported',
    file: 'src/monitor/deployment/https-redirect.ts',
    find: 'target?.href === visitor.base.href) return cookie;',
    replace: 'target?.href === visitor.base.href) return [];',
    caughtBy: unit('monitor/deployment/https-redirect', /so is a cookie/),
  },
  {
    name: 'a review hides a fail of the same element',
    file: 'src/accessibility/finding.ts',
    find: "same.find(({ outcome }) => outcome === 'fail') ?? same[0]",
    replace: "same.find(({ outcome }) => outcome === 'review') ?? same[0]",
    caughtBy: unit('accessibility/finding', /in any order/),
  },
  {
    name: 'the law of another nation ranks like the own',
    file: 'src/features/search/browser/ranking.client.ts',
    find: 'const otherJurisdictionWeight = 0.8;',
    replace: 'const otherJurisdictionWeight = 1;',
    caughtBy: unit('features/search/ranking', /own nation/),
  },
  {
    name: 'the package URL of a scoped package is not encoded',
    file: 'src/output/sbom/cyclonedx.ts',
    find: "name.replace('@', '%40')",
    replace: 'name',
    caughtBy: unit('output/sbom/cyclonedx', /package URL/),
  },
  {
    name: 'only one wrong letter is recognised in a long word',
    file: 'src/diagnostics/did-you-mean.ts',
    find: 'Math.max(1, Math.floor(word.length / 3))',
    replace: '1',
    caughtBy: unit('diagnostics/did-you-mean-limits', /of them wrong/),
  },
  {
    name: 'a month of the compression cache is counted in seconds',
    file: 'src/output/precompress.ts',
    find: '30 * 24 * 60 * 60 * 1000',
    replace: '30 * 24 * 60 * 60',
    caughtBy: unit('output/precompress-cache', /within 30 days/),
  },
];
