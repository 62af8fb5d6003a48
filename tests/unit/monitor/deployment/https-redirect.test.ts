import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHttpsRedirect } from '../../../../src/monitor/deployment/https-redirect.ts';

const base = new URL('https://information.midshire.example/');
const cookie = 'sets a cookie without encryption';

/** The diagnostics for a host with this response on http. */
async function check(status: number, headers: Record<string, string[]> = {}): Promise<string[]> {
  const requests: string[] = [];
  const get = async (address: string) => {
    requests.push(address);
    return { response: { status, headers, body: Buffer.alloc(0) } };
  };
  const issues = await checkHttpsRedirect({ base, get });
  assert.deepEqual(requests, ['http://information.midshire.example/']);
  return issues;
}

const redirects: [location: string, isRight: boolean][] = [
  ['https://information.midshire.example/', true],
  ['https://information.midshire.example', true],
  ['https://INFORMATION.midshire.example:443/', true],
  ['//information.midshire.example/', false],
  ['http://information.midshire.example/', false],
  ['https://information.midshire.example:8443/', false],
  ['https://information.midshire.example/en/', false],
  ['https://information.midshire.example/?from=http', false],
  ['https://www.midshire.example/', false],
  ['/', false],
  ['', false],
];

for (const status of [301, 302, 303, 307, 308])
  for (const [location, isRight] of redirects)
    test(`${status} to "${location}" is ${isRight ? 'right' : 'reported'}, and so is a cookie beside it`, async () => {
      const expected = isRight
        ? []
        : [`leads to "${location}" without encryption, instead of leading straight to ${base.href}`];
      assert.deepEqual(await check(status, { location: [location] }), expected);
      for (const cookies of [['a=b'], ['a=b; Secure', 'c=d'], ['']])
        assert.deepEqual(await check(status, { location: [location], 'set-cookie': cookies }), [
          cookie,
          ...expected,
        ]);
    });

for (const status of [200, 204, 299, 400, 403, 404, 426])
  test(`${status} on http is reported, and so is a cookie beside it`, async () => {
    const expected = [
      `answers with ${status} without encryption, instead of leading straight to ${base.href}`,
    ];
    assert.deepEqual(await check(status), expected);
    assert.deepEqual(await check(status, { location: [base.href] }), expected);
    assert.deepEqual(await check(status, { 'set-cookie': ['a=b'] }), [cookie, ...expected]);
  });

test('a redirect without a Location leads nowhere', async () =>
  assert.deepEqual(await check(301), [
    `leads to "" without encryption, instead of leading straight to ${base.href}`,
  ]));

test('a host that refuses connections on http is right', async () => {
  const get = async () => ({ failure: { kind: 'unreachable' as const, message: 'takes no connections' } });
  assert.deepEqual(await checkHttpsRedirect({ base, get }), []);
});
