import { componentUsage } from './component-usage.ts';
import { emptyComponents } from './empty-components.ts';
import { factReferences } from './fact-references.ts';
import { headingOutline } from './heading-outline.ts';
import { internalLinks } from './internal-links.ts';
import { noCode } from './no-code.ts';
import { noHardCodedFacts } from './no-hard-coded-facts.ts';
import type { PageRule } from './page-rule.ts';
import { pageSection } from './page-section.ts';
import { paperAlternative } from './paper-alternative.ts';
import { readingLevel } from './reading-level.ts';
import { revealingAddress } from './revealing-address.ts';
import { topicReferences } from './topic-references.ts';
import { truncatedPage } from './truncated-page.ts';
import { unexplainedTerms } from './unexplained-terms.ts';
import { uniqueMetadata } from './unique-metadata.ts';

/** Every rule about a page. */
export const pageRules: PageRule[] = [
  unexplainedTerms,
  factReferences,
  headingOutline,
  componentUsage,
  internalLinks,
  revealingAddress,
  noCode,
  noHardCodedFacts,
  readingLevel,
  pageSection,
  emptyComponents,
  topicReferences,
  paperAlternative,
  uniqueMetadata,
  truncatedPage,
];
