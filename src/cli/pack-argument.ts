import { statSync } from 'node:fs';
import path from 'node:path';
import { allPackFolders, isPackFolder } from '../brand/all-packs.ts';
import { workspace } from '../runtime/workspace.ts';
import { fail, resolvePath } from './parse-arguments.ts';

/**
 * Returns the one folder argument of a command: without one the pack of the publisher's project. Ends the program when there is
 * neither, or more than one.
 */
export function requireFolder(rest: string[], command: string, project = workspace): string {
  const [folder, ...more] = rest;
  const usage = `Write: npm run ${command} -- <folder>`;
  if (folder === undefined && isPackFolder(project)) return project;
  if (folder === undefined)
    return fail(`This command needs the folder of a pack. ${usage}${packsOf(project)}`);
  if (more.length > 0)
    return fail(`This command takes one folder: put a path with spaces in quotes. ${usage}`);
  return resolvePath(folder);
}

/** Returns the folder of a new pack. Ends the program when there is none, or more than one. `usage` is the command line. */
export function requireNewFolder([folder, ...more]: string[], usage: string): string {
  if (folder === undefined) return fail(`This command needs a folder for the new pack. Write: ${usage}`);
  if (more.length > 0)
    return fail(`This command takes one folder: put a path with spaces in quotes. Write: ${usage}`);
  return resolvePath(folder);
}

/**
 * Returns the folder and the second argument of a command, which may be several words. In a publisher's project the folder may be
 * left out. Ends the program when an argument is missing; `argument` names the second for the message.
 */
export function requireFolderAnd(
  rest: string[],
  { command, argument }: { command: string; argument: string },
  project = workspace,
): [folder: string, what: string] {
  const { folder, words } = splitFolder(rest, project);
  const isOwn = isPackFolder(project);
  if (folder !== undefined && words.length > 0) return [folder, words.join(' ')];
  const needs = isOwn ? argument : `the folder of a pack and ${argument}`;
  const usage = `npm run ${command} --${isOwn ? '' : ' <folder>'} <${argument}>`;
  return fail(`This command needs ${needs}. Write: ${usage}${isOwn ? '' : packsOf(project)}`);
}

/**
 * Parts the folder of a pack from the words after it. In a publisher's project the first argument is a folder only if there is one of
 * that name, and is otherwise about the pack of the project.
 */
export function splitFolder(
  rest: string[],
  project = workspace,
): { folder: string | undefined; words: string[] } {
  const [first, ...words] = rest;
  const named = first === undefined ? undefined : resolvePath(first);
  if (!isPackFolder(project)) return { folder: named, words };
  const isNamed = named !== undefined && (isPackFolder(named) || (words.length > 0 && isFolder(named)));
  return isNamed ? { folder: named, words } : { folder: project, words: rest };
}

function packsOf(project: string): string {
  const names = allPackFolders(project).map((folder) => path.relative(project, folder) || '.');
  return names.length > 0 ? `\nThe packs here: ${names.join(', ')}` : '';
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
