import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Link from '../markdown/Link.astro';
import PartHeading from '../markdown/PartHeading.astro';
import SubHeading from '../markdown/SubHeading.astro';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

/** What pages may name, by file name, and what Markdown turns into. */
export const components: Record<string, AstroComponentFactory> = {
  ...Object.fromEntries(
    Object.entries(files).map(([file, module]) => [
      file.slice('./'.length, -'.astro'.length),
      module.default,
    ]),
  ),
  a: Link,
  h2: PartHeading,
  h3: SubHeading,
};
