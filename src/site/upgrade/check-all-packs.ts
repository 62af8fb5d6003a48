import type { Brand } from '../../brand/brand-schema.ts';
import { dueDates } from '../../brand/due-dates.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/format-diagnostics.ts';
import type { Facts } from '../../facts/read-facts.ts';
import { isInside } from '../../files/is-inside.ts';
import { readInputs } from '../inputs.ts';
import { maxListedFacts } from './limits.ts';

interface AllPacksResult {
  diagnostics: Diagnostic[];
  /** What falls due next, and how many packs are good, as text. */
  summary: string;
}

/** Checks these packs by every rule, and lists what falls due next in each. Writes nothing, so an upgrade is still told pack by pack. */
export function checkAllPacks(folders: readonly string[]): AllPacksResult {
  const { brands, content, diagnostics } = readInputs(folders);
  const errors = diagnostics.filter(isError);
  const faulty = folders.filter((folder) => errors.some(({ file }) => isInside(folder, file)));
  const shared = errors.filter(({ file }) => !folders.some((folder) => isInside(folder, file)));
  const good = shared.length > 0 ? 0 : folders.length - faulty.length;
  return {
    diagnostics,
    summary: [
      ...section('Facts of every pack that fall due next', factsDue(content.facts)),
      ...section('What falls due next in each pack', packsDue(brands)),
      `${good} of ${folders.length} packs are good.`,
      ...(faulty.length > 0 ? [`Not good: ${faulty.map(displayPath).join(', ')}`] : []),
    ].join('\n'),
  };
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`), ''] : [];
}

function factsDue(facts: Facts): string[] {
  return facts
    .all()
    .filter(({ publish }) => publish)
    .sort((a, b) => a.checkBy.localeCompare(b.checkBy))
    .slice(0, maxListedFacts)
    .map(({ checkBy, id, name }) => `${checkBy}  ${id}  ${Object.values(name)[0]}`);
}

function packsDue(brands: readonly Brand[]): string[] {
  return brands
    .flatMap((brand) =>
      dueDates(brand)
        .slice(0, 1)
        .map((due) => ({ ...due, folder: brand.folder })),
    )
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ day, field, folder }) => `${day}  ${displayPath(folder)}  ${field}`);
}
