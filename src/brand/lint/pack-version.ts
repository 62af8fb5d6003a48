import { compareVersions, currentVersion } from '../version.ts';
import type { PackRule } from './pack-rule.ts';

/** A pack names the version that it was last checked against, so that an upgrade can tell what changed for it. */
export const packVersion: PackRule = ({ file, folder, data, positionOf }) => {
  const { waymark } = data;
  const order = waymark === undefined ? 0 : compareVersions(waymark, currentVersion);
  if (order === 0) return [];
  const message = `the pack was checked against Waymark ${waymark}, and this is ${currentVersion}`;
  const place = { file, ...positionOf(['waymark']), message };
  if (order > 0) return [{ ...place, fix: `nothing here: get Waymark ${waymark} or newer` }];
  const fix = `waymark: "${currentVersion}", after reading what changed: npm run brand:check -- "${folder}"`;
  return [{ ...place, fix, level: 'warning' }];
};
