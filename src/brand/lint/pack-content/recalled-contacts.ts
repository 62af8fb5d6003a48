import { findOwnRecalled } from '../../recalled-contacts.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const recalledContacts: PackContentRule = {
  id: 'recalled-contacts',
  description:
    'No number or email address of a recalled service in any field or page of the pack, in any spelling: readers would still use it.',
  check({ brand, content: { facts } }, report) {
    const ids = brand.recalls.map(({ fact }) => fact);
    report(findOwnRecalled({ folder: brand.folder, data: brand, positionOf: brand.positionOf }, ids, facts));
  },
};
