import type { ComponentMetadata } from '../../content/component-metadata.ts';
import { statementConditions } from '../../content/statement-conditions.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { it: `one of ${statementConditions.join(', ')}` },
};
