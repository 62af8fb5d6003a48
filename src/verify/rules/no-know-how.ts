import { blocksOf, instructionTo, problemsIn } from '../advice/blocks.ts';
import type { Rule } from './rule.ts';

const somebody =
  '(?:them|him|her|someone|somebody|a person|people|their|his|your (?:partner|ex|wife|husband|girlfriend|boyfriend))';
const forms = [
  /\bhow (?:to|you can) (?:track|find|follow|locate|trace|spy on|watch) (?:a person|people|someone|somebody|them|him|her|your)\b/i,
  instructionTo(
    `(?:track|follow|trace|locate|watch|spy on|find out where|go after|look through|log in ?to|get into) ${somebody}`,
  ),
  instructionTo(
    `(?:put|place|hide|plant|attach|slip|install|fit) (?:a|an|the|your|this) (?:[a-z]+ )?(?:tracker|tag|airtag|camera|recorder|app|spyware|stalkerware|device) (?:in|on|to|under|into) ${somebody}`,
  ),
];

/** No page explains how to track, find or watch anybody: people who stalk read it too. */
export const noKnowHow: Rule = (site) =>
  site.pages.flatMap((page) =>
    problemsIn(page, blocksOf(page), {
      forms,
      wrong: 'tells how to track or watch somebody',
      instead: 'what the reader can do for their own safety',
    }),
  );
