import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../runtime/workspace.ts';
import { isPlainObject, type PlainObject } from '../fields.ts';

/** The answers of a run for this target folder, so that one that failed or was interrupted can be continued. */
export class KeptAnswers {
  readonly #file: string;

  constructor(folder: string, cache = cacheFolder('answers')) {
    const key = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16);
    this.#file = path.join(cache, `${key}.json`);
  }

  /** Returns the answers so far; none when nothing was kept, or what was kept is not readable. */
  read(): PlainObject {
    try {
      const data: unknown = JSON.parse(readFileSync(this.#file, 'utf8'));
      return isPlainObject(data) ? data : {};
    } catch {
      return {};
    }
  }

  get exist(): boolean {
    return existsSync(this.#file);
  }

  /** Keeps the answers so far. */
  keep(data: PlainObject): void {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(data));
  }

  /** Deletes them, once the pack is written. */
  discard(): void {
    rmSync(this.#file, { force: true });
  }
}
