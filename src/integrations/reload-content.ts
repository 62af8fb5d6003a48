import path from 'node:path';
import type { Plugin } from 'vite';
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts';
import { readInputs } from '../site/inputs.ts';
import { minDebounceMs } from './limits.ts';

/**
 * Restarts the development server, which takes about a second, after a change to facts, messages, pages or packs, and
 * prints the current problems: our own code reads these files, so Vite does not track them.
 */
export function reloadContent(packs: readonly string[]): Plugin {
  return {
    name: 'waymark:reload-content',
    configureServer(server) {
      const { diagnostics } = readInputs(packs, true);
      if (diagnostics.length > 0) server.config.logger.error(formatDiagnostics(diagnostics));
      const watched = ['content', ...packs].map((folder) => path.resolve(folder));
      let timer: ReturnType<typeof setTimeout> | undefined;
      server.watcher.add(watched);
      server.watcher.on('all', (event, file) => {
        if (event === 'addDir' || !watched.some((folder) => path.resolve(file).startsWith(folder + path.sep)))
          return;
        clearTimeout(timer);
        timer = setTimeout(() => server.restart(), minDebounceMs);
      });
    },
  };
}
