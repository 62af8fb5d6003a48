import path from 'node:path';
import { workspace } from '../runtime/workspace.ts';
import { isPackFolder } from './all-packs.ts';

/**
 * Returns the command line that runs a command of this repository about a pack. For the pack of a publisher's project it has the short
 * name of the command, and no folder.
 */
export function packCommand(
  command: string,
  { folder, words = '' }: { folder: string; words?: string },
  project = workspace,
): string {
  const isOwn = isPackFolder(project) && path.resolve(folder) === path.resolve(project);
  const name = isOwn ? command.replace(/^brand:(?=check$|preview$)/, '') : command;
  const rest = [isOwn ? '' : `"${folder}"`, words].filter(Boolean);
  return ['npm run', name, ...(rest.length > 0 ? ['--', ...rest] : [])].join(' ');
}
