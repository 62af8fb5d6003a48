import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { validate } from '../../diagnostics/validate.ts';
import { type ParsedYaml, parseYaml } from '../../diagnostics/yaml.ts';
import { language, nations } from '../../facts/base-fact.ts';

const places = [...nations, 'united-kingdom'] as const;
const nation = z.enum(places).describe(`one of ${places.join(', ')}`);
const gate = z
  .strictObject({
    languages: z
      .union([z.literal('all'), z.array(language).min(1)])
      .describe('all, or a list of languages like [cy]'),
    nations: z
      .union([z.literal('all'), z.array(nation).min(1)])
      .describe(`all, or a list of ${places.join(', ')}`),
    pages: z.array(z.string()).describe('a list of pages, like [in-danger]'),
    texts: z.array(z.string()).describe('a list of texts, like [services/hl-999]'),
  })
  .describe('languages, nations, pages and texts');

/** Pages and texts whose translation must be checked before packs of these nations show them in these languages. */
export type TranslationGate = z.infer<typeof gate>;

/** What can stand in a gate. */
interface GateNames {
  pages: string[];
  /** Names of texts, like "services/hl-999.for"; undefined while a file that holds some cannot be read. */
  texts: string[] | undefined;
}

/** Reads `content/translation-gates.yaml`. A gate that names nothing would hold nothing back, so it is refused. Never throws. */
export function readGates(
  file: string,
  names: GateNames,
): { gates: TranslationGate[]; diagnostics: Diagnostic[] } {
  const yaml = parseYaml(file, readFileSync(file, 'utf8'));
  const { value, diagnostics } = validate(z.array(gate), yaml);
  const gates = value ?? [];
  const isKnown = {
    pages: (page: string) => names.pages.includes(page),
    texts: (text: string) => names.texts?.some((name) => isBelow(name, text)) ?? true,
  };
  const unknown = gates.flatMap((each, index) =>
    (['pages', 'texts'] as const).flatMap((kind) =>
      each[kind].flatMap((name, at) =>
        isKnown[kind](name) ? [] : unknownName(yaml, [index, kind, at], { name, known: names[kind] ?? [] }),
      ),
    ),
  );
  return { gates, diagnostics: [...diagnostics, ...unknown] };
}

function unknownName(
  yaml: ParsedYaml,
  keys: PropertyKey[],
  { name, known }: { name: string; known: string[] },
): Diagnostic {
  return {
    file: yaml.file,
    ...yaml.positionOf(keys),
    message: `"${name}" is neither a page nor a text`,
    fix: didYouMean(name, known, 'a name that `npm run translate` lists'),
  };
}

/** A language, and the nation of a publisher. */
interface GateSubject {
  language: string;
  nation?: string;
}

/** Returns the gates that hold in a language for the packs of a nation; without one, for any pack. */
export function gatesFor(
  gates: readonly TranslationGate[],
  { language: code, nation: place }: GateSubject,
): TranslationGate[] {
  return gates.filter(
    (each) =>
      (each.languages === 'all' || each.languages.includes(code)) &&
      (place === undefined || each.nations === 'all' || isIn(place, each.nations)),
  );
}

/** The whole United Kingdom is each of its nations. */
function isIn(place: string, named: readonly string[]): boolean {
  return place === 'united-kingdom' || named.includes(place);
}

/** True for a page that one of these gates names. */
export function holdsPage(gates: readonly TranslationGate[], id: string): boolean {
  return gates.some(({ pages }) => pages.includes(id));
}

/** True for a text that one of these gates names, alone or with everything below a name. */
export function holdsText(gates: readonly TranslationGate[], name: string): boolean {
  return gates.some(({ texts }) => texts.some((text) => isBelow(name, text)));
}

function isBelow(name: string, start: string): boolean {
  return name === start || name.startsWith(`${start}.`) || name.startsWith(`${start}/`);
}
