import type { Report } from './accessibility-report.ts';

const wcagUrl = 'https://www.w3.org/TR/WCAG22/';

/** Serializes a report as EARL 1.0 in JSON-LD: https://www.w3.org/TR/EARL10-Schema/. */
export function toEarl({ date, engines, findings, covered, pages, settings }: Report): string {
  const assertions = [...findings, ...covered].map((finding) => ({
    '@type': 'earl:Assertion',
    'earl:assertedBy': { '@id': `#${finding.engine}` },
    'earl:subject': { '@id': finding.page },
    'earl:mode': { '@id': 'earl:automatic' },
    'earl:test': {
      '@type': 'earl:TestCase',
      'dct:title': finding.rule,
      'dct:isPartOf': finding.wcag.map((criterion) => `${wcagUrl}#${criterion}`),
    },
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': { '@id': finding.outcome === 'fail' ? 'earl:failed' : 'earl:cantTell' },
      'earl:pointer': finding.selector,
      'dct:description': finding.message,
    },
  }));
  const passed = pages
    .filter((page) => !findings.some((finding) => finding.page === page))
    .map((page) => ({
      '@type': 'earl:Assertion',
      'earl:subject': { '@id': page },
      'earl:mode': { '@id': 'earl:automatic' },
      'earl:assertedBy': engines.map(({ name }) => ({ '@id': `#${name}` })),
      // A page without findings is not one that conforms to WCAG, so the title names the rules.
      'earl:test': { '@type': 'earl:TestCase', 'dct:title': 'every rule of these programs' },
      'earl:result': {
        '@type': 'earl:TestResult',
        'earl:outcome': { '@id': 'earl:passed' },
        'dct:description': `no rule of any engine found a fault in ${settings.length} settings`,
      },
    }));
  const tools = engines.map(({ name, version }) => ({
    '@id': `#${name}`,
    '@type': 'earl:Software',
    'dct:title': name,
    'dct:hasVersion': version,
  }));
  const context = { earl: 'http://www.w3.org/ns/earl#', dct: 'http://purl.org/dc/terms/' };
  return `${JSON.stringify({ '@context': context, 'dct:date': date, '@graph': [...tools, ...assertions, ...passed] }, null, 2)}\n`;
}
