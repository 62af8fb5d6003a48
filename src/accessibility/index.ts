// The public interface of this room: the rest of the project imports from here only.

export { browserEngines, engineNames } from './engines/index.ts';
export type { Finding } from './finding.ts';
export { createReport, formatSummary, type Report } from './report/accessibility-report.ts';
export { type BaselineException, readExceptions } from './report/baseline-exceptions.ts';
export { toEarl } from './report/earl.ts';
export { type ReportSummary, summarizeReport } from './report/summarize-report.ts';
export { focusIndicators } from './rules/interactive/focus-indicators.ts';
export type { InteractiveRuleSet } from './rules/interactive-rule.ts';
export {
  crossPageRules,
  interactiveRuleSets,
  registeredCrossPageRules,
  registeredInteractiveRules,
  registeredStaticRules,
  staticRules,
} from './rules/registry.ts';
export { runCrossPageRules } from './rules/run-cross-page-rules.ts';
export { findChromium } from './runner/chromium.ts';
export { nearDuplicateOf } from './runner/distinct-pages.ts';
export { getInjectedScript } from './runner/injected-script.ts';
export { representativeSample } from './runner/representative-sample.ts';
export { type TestRun, testFolder } from './runner/test-folder.ts';
export { colourRules, testFolders } from './runner/test-folders.ts';
export {
  type HtmlFile,
  isDirectory,
  readHtmlFiles,
  type StaticServer,
  startStaticServer,
} from './static-server.ts';
