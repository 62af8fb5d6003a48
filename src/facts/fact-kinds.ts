import type { z } from 'zod';
import type { FactWording } from './kind-definition.ts';
import { advice } from './kinds/advice.ts';
import { bankHolidays } from './kinds/bank-holidays.ts';
import { deadlines } from './kinds/deadlines.ts';
import { exits } from './kinds/exits.ts';
import { offences } from './kinds/offences.ts';
import { orders } from './kinds/orders.ts';
import { regulations } from './kinds/regulations.ts';
import { services } from './kinds/services.ts';
import { stalkerTypes } from './kinds/stalker-types.ts';
import { statistics } from './kinds/statistics.ts';
import { steps } from './kinds/steps.ts';

/** The kinds of fact, in the order of lists and open data. A new kind is a file in `kinds/` and its name here. */
const definitions = [
  services,
  offences,
  orders,
  deadlines,
  statistics,
  regulations,
  advice,
  steps,
  stalkerTypes,
  exits,
  bankHolidays,
];

/** Any fact, discriminated by `kind`. */
export type Fact = z.output<(typeof definitions)[number]['schema']>;
export type FactKind = Fact['kind'];
/** The facts of one kind. */
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

/** A kind of fact, whichever it is. */
interface AnyKind {
  kind: FactKind;
  schema: z.ZodType<Fact>;
  reviewer: string;
  doubleEntry: readonly string[];
  expires?: true;
  summarize?(fact: Fact, wording: FactWording): string;
}

/** Every kind of fact, in the order of lists. */
export const factKinds: readonly AnyKind[] = definitions;

const kindsByName = new Map<string, AnyKind>(factKinds.map((definition) => [definition.kind, definition]));

/** True for the name of a kind of fact. */
export function isFactKind(name: string): name is FactKind {
  return kindsByName.has(name);
}

/** Returns the definition of a kind. Throws for an unknown name: every record was read with one of these schemas. */
export function factKind(name: FactKind): AnyKind {
  const definition = kindsByName.get(name);
  if (!definition) throw new Error(`There is no kind of fact "${name}".`);
  return definition;
}
