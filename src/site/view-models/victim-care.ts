import type { Site } from '../site.ts';

/** Returns who may use the publisher's contact for victims, like "If you’ve already reported". */
export function victimCareAudience({ brand, t }: Site): string {
  return t(brand.kind === 'police' ? 'contact.victims' : 'contact.victims-told');
}
