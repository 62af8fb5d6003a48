import { runSuites } from './tests/support/run-suites.ts';
const t = await runSuites('tests/unit/**/*.test.ts');
console.log('TOTAL', JSON.stringify(t));
