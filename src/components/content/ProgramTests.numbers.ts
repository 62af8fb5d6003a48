import type { ShownNumbers } from '../../site/shown-numbers.ts';
import { testEngines } from '../../site/view-models/test-engines.ts';

/** The versions of the engines. */
export const shownNumbers: ShownNumbers = () => testEngines().map(({ version }) => version);
