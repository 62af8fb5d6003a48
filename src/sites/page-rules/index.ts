import { explainedWords } from './explained-words.ts';
import { factsExist } from './facts-exist.ts';
import { headings } from './headings.ts';
import { knownComponents } from './known-components.ts';
import { links } from './links.ts';
import { neutralAddress } from './neutral-address.ts';
import { noCode } from './no-code.ts';
import { noTypedFacts } from './no-typed-facts.ts';
import { plainWords } from './plain-words.ts';
import type { PageRule } from './rule.ts';
import { section } from './section.ts';
import { showsSomething } from './shows-something.ts';
import { topics } from './topics.ts';
import { unique } from './unique.ts';
import { whole } from './whole.ts';

/** Every rule about a page. */
export const pageRules: PageRule[] = [
  explainedWords,
  factsExist,
  headings,
  knownComponents,
  links,
  neutralAddress,
  noCode,
  noTypedFacts,
  plainWords,
  section,
  showsSomething,
  topics,
  unique,
  whole,
];
