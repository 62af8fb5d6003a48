import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether the project runs as an installed npm package. Node strips no types under node_modules, so the package has compiled
 * modules and no sources. From the root of the project.
 */
export const isInstalledPackage = existsSync(path.join('src', 'runtime', 'installation.js'));

/** The extension of the modules that Node itself imports by a path, for code that finds modules by their folder. */
export const moduleExtension = isInstalledPackage ? '.js' : '.ts';
