import { addDays, isDate } from '../../calendar/date.ts';
import type { BrandCheck } from './check.ts';

/** RFC 9116, section 2.5.5: security.txt says until when it holds, and that should be less than a year away. */
export const securityContact: BrandCheck = ({ file, data, placeOf }, { today }) => {
  const { expires } = data.security;
  const place = { file, ...placeOf(['security', 'expires']) };
  const instead = 'a day within the next year, in quotes, after making sure that the contact still works';
  if (!isDate(expires)) return [{ ...place, wrong: `"${expires}" is not a day that exists`, instead }];
  if (expires < today) return [{ ...place, wrong: `the security contact ran out on ${expires}`, instead }];
  if (expires > addDays(today, 366))
    return [{ ...place, wrong: 'the security contact is promised for more than a year', instead }];
  return [];
};
