import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readBrand } from '../../src/brand/lint/read-brands.ts';
import { pageHash } from '../../src/brand/overrides/page-hash.ts';
import { readLocalContent } from '../../src/brand/overrides/read-local-content.ts';
import type { Content } from '../../src/content/read-content.ts';

/** A copy of the example pack in its own folder, to which a test adds local content. */
export class OverridesFixture {
  readonly folder: string;

  constructor(folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-local-'))) {
    this.folder = folder;
    cpSync('brands/midshire', folder, { recursive: true });
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** Reads the pack with its local content. Throws when the pack itself cannot be read. */
  readLocal(content: Content) {
    const { brand, diagnostics } = readBrand(this.folder);
    if (!brand) throw new Error(JSON.stringify(diagnostics));
    return { brand, ...readLocalContent(brand, content) };
  }

  write(name: string, text: string): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** Replaces a piece of a file, which must occur in it. */
  change(name: string, from: string | RegExp, to: string): void {
    const before = readFileSync(this.path(name), 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name} does not hold ${from}`);
    writeFileSync(this.path(name), after);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A page that a pack may add. */
export function localPageSource(words = 'Our team can help you. You choose what happens next.'): string {
  return `---
title: Our team for victims
description: Who helps you here, and how to ask for them.
address: our-team
order: 55
topics: [local-services]
reviewed: "2026-11-21"
changes:
  - { date: "2026-11-21", what: "First published." }
---

${words}

::next-steps{pages="helplines advocates"}
`;
}

/** The built-in page that the tests replace: few pages link to it, and none to its headings. */
export const replacedPage = { id: 'going-out', file: 'content/pages/en/stay-safer/going-out.mdx' };

/** An override of that page. */
export function overrideSource(changes: { id?: string; against?: string; topics?: string } = {}): string {
  const ours = readFileSync(replacedPage.file, 'utf8');
  const [, topics] = /^topics: (.*)$/m.exec(ours) ?? [];
  return `---
replaces: ${changes.id ?? replacedPage.id}
against: "${changes.against ?? pageHash(ours)}"
title: When you go out here
description: What can help when you go out in our area.
topics: ${changes.topics ?? topics}
reviewed: "2026-11-21"
changes:
  - { date: "2026-11-21", what: "First published." }
---

Tell somebody where you go. In danger? Call :call{service="hl-999"}.

::next-steps{pages="helplines advocates"}
`;
}
