import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapLimit } from '../../../../src/monitor/http/map-limit.ts';
import { toRequestFailure } from '../../../../src/monitor/http/request-failure.ts';

const untrusted = ['certificate', 'has no certificate that can be trusted'];
const slow = ['slow', 'did not finish its answer in time'];
const unpackable = ['broken', 'sends an answer that cannot be unpacked'];
const unreachable = ['unreachable', 'cannot be reached'];
const unknownName = ['name', 'has a name that cannot be looked up'];
const brokenOff = ['broken', 'broke off its answer'];

/** What each error of Node means, by its code. */
const failures: Record<string, string[]> = {
  ENOTFOUND: unknownName,
  EAI_AGAIN: unknownName,
  EAI_NODATA: unknownName,
  EAI_FAIL: unknownName,
  EAI_FAILURE: brokenOff,
  ECONNREFUSED: ['unreachable', 'takes no connections'],
  XECONNREFUSED: brokenOff,
  ECONNREFUSEDX: brokenOff,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EADDRNOTAVAIL: unreachable,
  EHOSTDOWN: unreachable,
  XETIMEDOUT: brokenOff,
  EHOSTDOWNX: brokenOff,
  CERT_HAS_EXPIRED: ['certificate', 'has a certificate that has run out'],
  XCERT_HAS_EXPIRED: untrusted,
  CERT_HAS_EXPIRED_X: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: ['certificate', 'has the certificate of another name'],
  X_ERR_TLS_CERT_ALTNAME_INVALID: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID_X: untrusted,
  CERT_NOT_YET_VALID: untrusted,
  DEPTH_ZERO_SELF_SIGNED: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  ERR_SSL_WRONG_VERSION_NUMBER: untrusted,
  X_ERR_SSL: brokenOff,
  ERR_TLS_HANDSHAKE_TIMEOUT: untrusted,
  X_ERR_TLS: brokenOff,
  EPROTO: untrusted,
  EPROTOTYPE: brokenOff,
  XEPROTO: brokenOff,
  ABORT_ERR: slow,
  X_ABORT_ERR: brokenOff,
  ABORT_ERR_X: brokenOff,
  ERR_CANCELED: slow,
  X_ERR_CANCELED: brokenOff,
  ERR_CANCELED_X: brokenOff,
  HPE_INVALID_CONSTANT: ['broken', 'sends something that is not HTTP'],
  X_HPE_: brokenOff,
  Z_DATA_ERROR: unpackable,
  X_Z_: brokenOff,
  ERR_BUFFER_TOO_LARGE: unpackable,
  X_ERR_BUFFER_TOO_LARGE: brokenOff,
  ERR_BUFFER_TOO_LARGE_X: brokenOff,
  ERR__ERROR_FORMAT_PADDING_1: unpackable,
  X_ERR__ERROR: brokenOff,
  ECONNRESET: brokenOff,
};

test('an error of Node is a failure of the right kind', () => {
  const failureOf = (error: unknown) => Object.values(toRequestFailure(error));
  assert.deepEqual(
    Object.fromEntries(Object.keys(failures).map((code) => [code, failureOf({ code })])),
    failures,
  );
  for (const name of ['TimeoutError', 'AbortError']) assert.deepEqual(failureOf({ name }), slow, name);
  for (const error of [undefined, null, {}, { name: 'Error' }, { errors: [] }, 'text'])
    assert.deepEqual(failureOf(error), brokenOff);
  const several = { code: 'ETIMEDOUT', errors: [{ code: 'ENOTFOUND' }, { code: 'EPROTO' }] };
  assert.deepEqual(failureOf(several), unknownName, 'the first of several addresses');
});

test('items are started in order, with at most so many at one time', async () => {
  const started: number[] = [];
  let [open, peak] = [0, 0];
  await mapLimit(new Set([1, 2, 3, 4, 5]), 2, async (item) => {
    started.push(item);
    peak = Math.max(peak, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
  });
  assert.deepEqual([started, peak, open], [[1, 2, 3, 4, 5], 2, 0]);
});
