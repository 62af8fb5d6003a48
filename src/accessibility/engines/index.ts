import { accesslint } from './accesslint.ts';
import { axe } from './axe.ts';
import type { Engine } from './engine.ts';
import { htmlValidate } from './html-validate.ts';

/** The engines that look at a page in a browser. */
export const browserEngines: readonly Engine[] = [axe, accesslint];

/** The name of our own checks, as an engine. */
export const ownEngineName = 'waymark';

/** The names that --engine knows. */
export const engineNames = [...browserEngines.map(({ name }) => name), htmlValidate.name, ownEngineName];

export { htmlValidate };
