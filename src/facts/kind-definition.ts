import type { z } from 'zod';
import type { BaseFact, LocalizedText } from './base-fact.ts';
import type { Act, MaximumSentence } from './law-fields.ts';

/** How a kind of fact localises its records. */
export interface FactWording {
  localize(text: LocalizedText): string;
  act(act: Act): string;
  maximum(maximum: MaximumSentence): string;
}

/** The definition of a kind of fact. Each is a file in `kinds/`, named in the list of `fact-kinds.ts`. */
export interface KindDefinition<Schema extends z.ZodType<BaseFact & { kind: string }>> {
  /** The name of its file under `content/facts`, and the `kind` of its records. */
  kind: z.output<Schema>['kind'];
  schema: Schema;
  /** Who can answer a question about such a fact; the nations are appended to a text that ends with "of". */
  reviewer: string;
  /** Path prefixes of what readers dial, press, are sentenced by or must not miss, which the double entry repeats. */
  doubleEntry: readonly string[];
  /** True for facts that pages replace by something general once they are overdue, so that none of them stops a build. */
  expires?: true;
  /** Summarises a fact in one line for the list of every fact, which omits kinds without this function. */
  summarize?(fact: z.output<Schema>, wording: FactWording): string;
}

/**
 * Adds the rules that hold for every record: doubtful facts are unpublished and have a question, and the next check is
 * after the last one.
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
