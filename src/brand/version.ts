import manifest from '../../package.json' with { type: 'json' };

/** The version of Waymark, like "0.1.0". */
export const currentVersion: string = manifest.version;

/** Compares two versions, as a comparator for `sort`: negative when `a` is older than `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const different = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return different < 0 ? 0 : (left?.[different] ?? 0) - (right?.[different] ?? 0);
}
