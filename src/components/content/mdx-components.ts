import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import PartHeading from '../markdown/Heading2.astro';
import SubHeading from '../markdown/Heading3.astro';
import Link from '../markdown/Link.astro';

const componentModules = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

/** What pages may name, by file name, and what Markdown turns into. */
export const components: Record<string, AstroComponentFactory> = {
  ...Object.fromEntries(
    Object.entries(componentModules).map(([file, module]) => [
      file.slice('./'.length, -'.astro'.length),
      module.default,
    ]),
  ),
  a: Link,
  h2: PartHeading,
  h3: SubHeading,
};
