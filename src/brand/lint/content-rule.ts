import type { Content } from '../../content/read-content.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../brand-schema.ts';

/** One rule about a pack together with the content that it dresses. */
export type BrandContentRule = (brand: Brand, content: Content) => RuleViolation[];

interface RuleViolation extends Pick<Diagnostic, 'message' | 'fix'> {
  /** The way to the value in brand.yaml. */
  path: (string | number)[];
}
