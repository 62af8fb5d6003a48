import { addDays, isIsoDate } from '../../../facts/dates.ts';
import { maxSecurityDays } from '../../limits.ts';
import type { PackRule } from '../pack-rule.ts';

export const securityContact: PackRule = {
  id: 'security-contact',
  description:
    'No security contact that has expired, or that is promised for more than a year: RFC 9116, section 2.5.5, asks for less.',
  check({ data, positionOf, today }, report) {
    const { expires } = data.security;
    const place = { ...positionOf(['security', 'expires']) };
    const fix =
      'a day within the next year, in quotes and as year-month-day, after making sure that the contact still works';
    if (!isIsoDate(expires))
      return report({ ...place, message: `"${expires}" is not a day that exists`, fix });
    if (expires < today)
      return report({ ...place, message: `the security contact ran out on ${expires}`, fix });
    if (expires > addDays(today, maxSecurityDays))
      return report({ ...place, message: 'the security contact is promised for more than a year', fix });
  },
};
