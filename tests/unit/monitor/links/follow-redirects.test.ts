import assert from 'node:assert/strict';
import { test } from 'node:test';
import { followRedirects } from '../../../../src/monitor/links/follow-redirects.ts';
import { allowAll } from '../../../../src/monitor/links/robots-txt.ts';
import { fastRateLimits } from '../../../support/stub-site.ts';

test('a redirect never leads into the publisher’s network', async () => {
  const inside = [
    '127.0.0.1',
    'localhost:8080',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    '[fe80::1]',
    '0.0.0.0',
  ];
  for (const host of inside) {
    const requested: string[] = [];
    const asker = {
      robots: async () => allowAll,
      request: async ({ href }: URL) => {
        requested.push(href);
        return {
          response: { status: 302, headers: { location: [`https://${host}/secret`] }, body: Buffer.alloc(0) },
        };
      },
    };
    const result = await followRedirects(asker, new URL('https://helpline.example/'), {
      method: 'GET',
      limits: fastRateLimits,
    });
    assert.match(JSON.stringify(result), /within a private network/, host);
    assert.deepEqual(requested, ['https://helpline.example/']);
  }
});
