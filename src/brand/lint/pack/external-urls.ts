import { isIP } from 'node:net';
import { linkedUrls } from '../../field-values.ts';
import type { PackRule } from '../pack-rule.ts';

export const externalUrls: PackRule = {
  id: 'external-urls',
  description:
    'No address that leads back to this site, into a private network, to an IP address or with a password: visitors could not open it, or should not see it.',
  check({ data, positionOf }, report) {
    const own = new Set(Object.values(data.domains).map((domain) => new URL(domain).host));
    report(
      linkedUrls(data).flatMap(({ path, value }) => {
        const why = notPublicReason(new URL(value), own);
        if (!why) return [];
        return {
          ...positionOf(path),
          message: `"${path.join('.')}" ${why}`,
          fix: 'the address of a public page on another website, as visitors see it',
        };
      }),
    );
  },
};

function notPublicReason({ host, hostname, username, password }: URL, own: Set<string>): string | undefined {
  // With a full stop at its end a name is the same one, to DNS and to browsers.
  if (own.has(host.replace(/\.(?=:|$)/, ''))) return 'leads back to this site itself';
  if (username || password) return 'holds a name or password before the host';
  if (isIP(hostname.replaceAll(/[[\]]/g, ''))) return 'is the number of a computer, not a name';
  if (!hostname.includes('.')) return 'is an address that only works inside your own network';
  return undefined;
}
