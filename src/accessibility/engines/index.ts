import { accesslint } from './accesslint.ts';
import { axe } from './axe.ts';
import type { Engine } from './engine.ts';
import { htmlValidate } from './html-validate.ts';

/** The engines that run in the browser. */
export const browserEngines: readonly Engine[] = [axe, accesslint];

/** The engine name of our own rules. */
export const ownEngineName = 'waymark';

/** The values that --engine accepts. */
export const engineNames = [...browserEngines.map(({ name }) => name), htmlValidate.name, ownEngineName];

export { htmlValidate };
