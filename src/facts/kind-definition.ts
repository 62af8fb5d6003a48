import type { z } from 'astro/zod';
import type { BaseFact, LocalizedText } from './base-fact.ts';
import type { Act, Duration } from './law-fields.ts';

/** What a kind of fact needs to say its records in the language of a site. */
export interface FactWording {
  localize(words: LocalizedText): string;
  act(act: Act): string;
  sentence(duration: Duration): string;
}

/** All that the project knows of a kind of fact. Each is a file in `kinds/`, named in the list of `fact-kinds.ts`. */
export interface KindDefinition<Schema extends z.ZodType<BaseFact & { kind: string }>> {
  /** The name of its file under `content/facts`, and the `kind` of its records. */
  kind: z.output<Schema>['kind'];
  schema: Schema;
  /** Who can answer a question about such a fact; a text that ends with "of" goes on with the nations. */
  reviewer: string;
  /** Beginnings of the paths of what readers dial, press or are sentenced by, which stand in the double entry again. */
  doubleEntry: readonly string[];
  /** The fact in one line for the list of every fact, which leaves out kinds that have none. */
  summarize?(fact: z.output<Schema>, wording: FactWording): string;
}

/**
 * Rules that hold for every record (content rules of the project): what is doubtful is kept with its question and
 * not shown; a check that lies before the last one is a mistake.
 */
export function withInvariants<Schema extends z.ZodType<BaseFact>>(schema: Schema): Schema {
  return schema.superRefine((fact: BaseFact, context) => {
    const fail = (path: keyof BaseFact, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const doubtful = fact.confidence === 'low' || fact.evidence === 'knowledge';
    if (doubtful && fact.publish) fail('publish', 'is true although nobody has confirmed this');
    if (!fact.publish && !fact.question) fail('question', 'is missing, although publish is false');
    if (fact.checkBy <= fact.checked) fail('checkBy', 'is not after "checked"');
  });
}
