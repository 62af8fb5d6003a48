import { addDays, isIsoDate } from '../../facts/dates.ts';
import type { PackRule } from './pack-rule.ts';

/** RFC 9116, section 2.5.5: security.txt says until when it holds, and that should be less than a year away. */
export const securityContact: PackRule = ({ file, data, positionOf }, { today }) => {
  const { expires } = data.security;
  const place = { file, ...positionOf(['security', 'expires']) };
  const fix = 'a day within the next year, in quotes, after making sure that the contact still works';
  if (!isIsoDate(expires)) return [{ ...place, message: `"${expires}" is not a day that exists`, fix }];
  if (expires < today) return [{ ...place, message: `the security contact ran out on ${expires}`, fix }];
  if (expires > addDays(today, 366))
    return [{ ...place, message: 'the security contact is promised for more than a year', fix }];
  return [];
};
