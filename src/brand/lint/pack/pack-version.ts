import { packCommand } from '../../pack-command.ts';
import { compareVersions, currentVersion } from '../../version.ts';
import type { PackRule } from '../pack-rule.ts';

export const packVersion: PackRule = {
  id: 'pack-version',
  description:
    'No pack for a newer version, and a warning for one checked against an older: an upgrade can only list what changed if the pack names its version.',
  check({ folder, data, positionOf }, report) {
    const { waymark } = data;
    const order = waymark === undefined ? 0 : compareVersions(waymark, currentVersion);
    if (order === 0) return;
    const message = `the pack was checked against Waymark ${waymark}, and this is ${currentVersion}`;
    const place = { ...positionOf(['waymark']), message };
    if (order > 0) return report({ ...place, fix: `nothing here: get Waymark ${waymark} or newer` });
    const fix = `waymark: "${currentVersion}", after reading what changed: ${packCommand('brand:check', { folder })}`;
    report({ ...place, fix, severity: 'warning' });
  },
};
