import manifest from '../../package.json' with { type: 'json' };

/** The version of this copy of Waymark, like "0.1.0". */
export const currentVersion: string = manifest.version;

/** Below 0 when version `a` came before `b`, above 0 when it came after, 0 when they are the same. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const different = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return different < 0 ? 0 : (left?.[different] ?? 0) - (right?.[different] ?? 0);
}
