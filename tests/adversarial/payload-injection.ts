import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import type { Element } from 'domhandler';
import { htmlFiles } from '../../src/hosting/served-files.ts';
import { canary, textPayloads } from '../fixtures/payloads/text-payloads.ts';
import type { ProjectFixture } from '../support/project-fixture.ts';

/** Hostile text that no rule has a reason to refuse: on one line, without a number, an invisible character or an abbreviation. */
const sitePayloads = textPayloads.filter(
  (text) =>
    text.includes(canary) && text.length < 90 && !/\d|[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|[A-Z]{2}/u.test(text),
);

/** Inserts hostile text wherever a pack, facts and a page may contain free text. */
export function injectPayloads(project: ProjectFixture): void {
  let nth = 0;
  const next = (): string => JSON.stringify(sitePayloads[nth++ % sitePayloads.length]);
  const change = (file: string, form: RegExp) =>
    project.write(
      file,
      project.read(file).replaceAll(form, (_, key: string) => `${key}{ en: ${next()} }`),
    );
  change('content/facts/services.yaml', /^( {2}(?:for|warning): )\{ en: "[^"]*" \}/gm);
  change('content/facts/offences.yaml', /^( {2}(?:plain|example|who): )\{ en: "[^"]*" \}/gm);
  change('content/facts/orders.yaml', /^( {2}(?:plain|example|limits): )\{ en: "[^"]*" \}/gm);
  const steps = 'content/pages/en/stay-safer/first-steps.mdx';
  project.change(steps, /^title: .*$/m, `title: 'First steps "><b id=${canary}>'`);
  project.change(steps, /^description: .*$/m, `description: '</script><script>${canary}()</script>'`);
  const pack = 'brands/midshire/brand.yaml';
  project.change(pack, /^name: .*$/m, `name: { en: 'Midshire "Police'' onmouseover=${canary}() {x}' }`);
  project.change(pack, /^section: .*$/m, `section: { en: '" onfocus="${canary}()" autofocus x="' }`);
}

/**
 * Checks every page of a built site: hostile text occurs only in text nodes and attribute values. Returns the number of pages and
 * of occurrences.
 */
export function assertPayloadsInert(folder: string): { pages: number; shown: number } {
  const files = htmlFiles(folder);
  let shown = 0;
  for (const file of files) {
    const $ = load(readFileSync(path.join(folder, file), 'utf8'));
    assert.equal($(`#${canary}, b, iframe, math, form, base, object`).length, 0, file);
    for (const script of $('script').toArray())
      assert.doesNotMatch($(script).text(), new RegExp(`^(?!\\{"@context").*${canary}`), file);
    for (const element of $('*').toArray() as Element[])
      for (const [name, value] of Object.entries(element.attribs)) {
        assert.doesNotMatch(name, new RegExp(`^on|${canary}|autofocus`), file);
        assert.doesNotMatch(value, new RegExp(`^\\s*(?:javascript|data|vbscript):.*${canary}`, 'i'), file);
      }
    shown += $('body').text().split(canary).length - 1;
  }
  return { pages: files.length, shown };
}
