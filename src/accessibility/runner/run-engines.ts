import type { Page } from 'playwright';
import type { Engine, EngineFinding, RuleSelection } from '../engines/engine.ts';
import type { Finding } from '../finding.ts';
import type { SettingName } from '../media-settings.ts';

/** The findings of a complete run, and the elements that were rendered in its setting. */
interface CompleteRun {
  renderedElements: string;
  findings: EngineFinding[];
}

/**
 * Runs engines on one page, in one setting after another. Where a setting renders the elements of an earlier one, only the rules
 * run again whose results depend on colours and layout.
 */
export class EngineRunner {
  readonly #page: Page;
  readonly #file: string;
  readonly #selectionOf: (engine: string) => RuleSelection;
  readonly #completeRuns = new Map<Engine, CompleteRun>();

  /** `selectionOf` returns the rules of an engine to run. */
  constructor(page: Page, file: string, selectionOf: (engine: string) => RuleSelection) {
    this.#page = page;
    this.#file = file;
    this.#selectionOf = selectionOf;
  }

  async run(engine: Engine, setting: SettingName): Promise<Finding[]> {
    const renderedElements = await this.#page.evaluate(() => window.a11yProbes.renderedElements());
    const completeRun = this.#completeRuns.get(engine);
    const selection = this.#selectionOf(engine.name);
    const { visualRules } = engine;
    let findings: EngineFinding[];
    if (visualRules && completeRun?.renderedElements === renderedElements) {
      const ids = visualRules.filter((id) => selection.ids?.includes(id) ?? true);
      findings = completeRun.findings.filter(({ rule }) => !ids.includes(rule));
      if (ids.length > 0) findings.push(...(await this.#evaluate(engine, { ...selection, ids })));
    } else {
      findings = await this.#evaluate(engine, selection);
      this.#completeRuns.set(engine, { renderedElements, findings });
    }
    return findings.map((finding) => ({
      ...finding,
      page: this.#file,
      engine: engine.name,
      settings: [setting],
    }));
  }

  async #evaluate(engine: Engine, selection: RuleSelection): Promise<EngineFinding[]> {
    return engine.toFindings(await this.#page.evaluate(engine.runExpression(selection)));
  }
}
