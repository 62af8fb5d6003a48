import { type ProgramRecord, readRecord } from '../brand/program-record.ts';
import type { Site } from './site.ts';

/** What programs found when they last tested this copy; nothing when nobody has recorded a test. */
export function lastRun(site: Site): ProgramRecord | undefined {
  return readRecord(site.brand.folder).record;
}
