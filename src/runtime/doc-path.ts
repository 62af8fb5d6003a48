import path from 'node:path';
import { isInstalledPackage } from './installation.ts';
import { workspace } from './workspace.ts';

/** Where the program is, and the project from which its documents are looked for. */
interface Installation {
  isInstalled: boolean;
  /** The root of the program. */
  program: string;
  project: string;
}

const running: Installation = { isInstalled: isInstalledPackage, program: '.', project: workspace };

/**
 * Returns the path of a document in `docs/`, like `branding.md`, for a message: from the root of this repository, or from the project
 * that installed the package. A package that is not among those of the project, as with `npx`, is taken for one that will be.
 */
export function docPath(name: string, installation: Installation = running): string {
  return programPath(`docs/${name}`, installation);
}

/** Returns the path of any of our own files, given from the root of this repository, as `docPath` does. */
export function programPath(file: string, { isInstalled, program, project }: Installation = running): string {
  if (!isInstalled) return file;
  const packages = path.dirname(path.resolve(program));
  const owner = path.relative(path.dirname(packages), path.resolve(project));
  const isAmongOwn = owner !== '..' && !owner.startsWith(`..${path.sep}`) && !path.isAbsolute(owner);
  const folder = isAmongOwn
    ? path.relative(path.resolve(project), path.resolve(program))
    : path.join('node_modules', path.basename(path.resolve(program)));
  return `${folder.split(path.sep).join('/')}/${file}`;
}

/** Returns a text that was written for this repository with its documents by the paths that they have here. */
export function withDocPaths(text: string, installation: Installation = running): string {
  return text.replaceAll(/\bdocs\/([\w/-]+\.md)/g, (_, name: string) => docPath(name, installation));
}
