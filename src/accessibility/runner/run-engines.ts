import type { Page } from 'playwright';
import type { Engine, EngineFinding } from '../engines/engine.ts';
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
  readonly #completeRuns = new Map<Engine, CompleteRun>();

  constructor(page: Page, file: string) {
    this.#page = page;
    this.#file = file;
  }

  async run(engine: Engine, setting: SettingName): Promise<Finding[]> {
    const renderedElements = await this.#page.evaluate(() => window.a11yProbes.renderedElements());
    const completeRun = this.#completeRuns.get(engine);
    let findings: EngineFinding[];
    if (engine.visualRules && completeRun?.renderedElements === renderedElements) {
      const { ids, runExpression } = engine.visualRules;
      findings = [
        ...completeRun.findings.filter(({ rule }) => !ids.includes(rule)),
        ...(await this.#evaluate(engine, runExpression)),
      ];
    } else {
      findings = await this.#evaluate(engine, engine.runExpression);
      this.#completeRuns.set(engine, { renderedElements, findings });
    }
    return findings.map((finding) => ({
      ...finding,
      page: this.#file,
      engine: engine.name,
      settings: [setting],
    }));
  }

  async #evaluate(engine: Engine, expression: string): Promise<EngineFinding[]> {
    return engine.toFindings(await this.#page.evaluate(expression));
  }
}
