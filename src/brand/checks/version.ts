import { compareVersions, thisVersion } from '../version.ts';
import type { BrandCheck } from './check.ts';

/** A pack names the version that it was last checked against, so that an upgrade can tell what changed for it. */
export const version: BrandCheck = ({ file, folder, data, placeOf }) => {
  const { waymark } = data;
  const order = waymark === undefined ? 0 : compareVersions(waymark, thisVersion);
  if (order === 0) return [];
  const wrong = `the pack was checked against Waymark ${waymark}, and this is ${thisVersion}`;
  const place = { file, ...placeOf(['waymark']), wrong };
  if (order > 0) return [{ ...place, instead: `nothing here: get Waymark ${waymark} or newer` }];
  const instead = `waymark: "${thisVersion}", after reading what changed: npm run brand:check -- "${folder}"`;
  return [{ ...place, instead, level: 'warning' }];
};
