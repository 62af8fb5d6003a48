import { runSuites } from './tests/support/run-suites.ts';
const t = await runSuites('tests/unit/{runtime,build,cli,diagnostics,content,brand,output,hosting}/**/*.test.ts');
console.log('TOTAL', JSON.stringify(t));
