import type { Report } from './accessibility-report.ts';

const wcagUrl = 'https://www.w3.org/TR/WCAG22/';

/** The report as EARL 1.0 in JSON-LD, for programs that read results of any tool: https://www.w3.org/TR/EARL10-Schema/. */
export function toEarl({ date, engines, findings, covered, pages, settings }: Report): string {
  const assertions = [...findings, ...covered].map((found) => ({
    '@type': 'earl:Assertion',
    'earl:assertedBy': { '@id': `#${found.engine}` },
    'earl:subject': { '@id': found.page },
    'earl:mode': { '@id': 'earl:automatic' },
    'earl:test': {
      '@type': 'earl:TestCase',
      'dct:title': found.rule,
      'dct:isPartOf': found.wcag.map((criterion) => `${wcagUrl}#${criterion}`),
    },
    'earl:result': {
      '@type': 'earl:TestResult',
      'earl:outcome': { '@id': found.outcome === 'fail' ? 'earl:failed' : 'earl:cantTell' },
      'earl:pointer': found.selector,
      'dct:description': found.message,
    },
  }));
  const passed = pages
    .filter((page) => !findings.some((found) => found.page === page))
    .map((page) => ({
      '@type': 'earl:Assertion',
      'earl:subject': { '@id': page },
      'earl:mode': { '@id': 'earl:automatic' },
      'earl:assertedBy': engines.map(({ name }) => ({ '@id': `#${name}` })),
      // What no rule told of is not what meets the standard.
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
