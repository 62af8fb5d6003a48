/** The oldest Node that runs the program. */
export const oldestNode: string;
/** The commands of a publisher, with the name of the module that each runs. */
export const commands: Readonly<Record<string, string>>;
/** What a folder may hold before its questions are answered. */
export const unfinishedProjectFiles: readonly string[];
/** Returns the version of the program that a folder's package.json names: undefined without one, null for another project. */
export function projectVersion(folder: string): string | undefined | null;
/** Returns what is wrong with the running Node; undefined for one that is new enough. */
export function nodeError(running?: string): string | undefined;
/** Returns the package.json of a publisher's project. */
export function projectManifest(folder: string, version: string): string;
