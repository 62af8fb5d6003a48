import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import PartHeading from '../markdown/Heading2.astro';
import SubHeading from '../markdown/Heading3.astro';
import Link from '../markdown/Link.astro';

const componentModules = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

/** The components of pages by file name, and those that replace elements of Markdown. */
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
