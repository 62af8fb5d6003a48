/** Kinds of failure, by what a person can do about them. */
export type RequestFailureKind = 'name' | 'unreachable' | 'certificate' | 'slow' | 'large' | 'broken';

/** A failed request. */
export interface RequestFailure {
  kind: RequestFailureKind;
  /** A predicate whose subject is the server or an address. */
  message: string;
}

const failuresByErrorCode: [codes: RegExp, kind: RequestFailureKind, message: string][] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_FAIL)$/, 'name', 'has a name that cannot be looked up'],
  [/^ECONNREFUSED$/, 'unreachable', 'takes no connections'],
  [/^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN)$/, 'unreachable', 'cannot be reached'],
  [/^CERT_HAS_EXPIRED$/, 'certificate', 'has a certificate that has run out'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'certificate', 'has the certificate of another name'],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_SSL|^ERR_TLS|^EPROTO$/,
    'certificate',
    'has no certificate that can be trusted',
  ],
  [/^ABORT_ERR$|^ERR_CANCELED$/, 'slow', 'did not finish its answer in time'],
  [/^HPE_/, 'broken', 'sends something that is not HTTP'],
  [/^Z_|^ERR_BUFFER_TOO_LARGE$|^ERR__ERROR/, 'broken', 'sends an answer that cannot be unpacked'],
];

/** Converts a Node network error to a failure with a message. */
export function toRequestFailure(error: unknown): RequestFailure {
  const { code = '', name = '' } = (error ?? {}) as { code?: string; name?: string };
  // Node throws an AggregateError when a host name has several addresses.
  const [first] = (error as { errors?: unknown[] } | null)?.errors ?? [];
  if (first) return toRequestFailure(first);
  if (name === 'TimeoutError' || name === 'AbortError')
    return { kind: 'slow', message: 'did not finish its answer in time' };
  const [, kind, message] = failuresByErrorCode.find(([codes]) => codes.test(code)) ?? [];
  return { kind: kind ?? 'broken', message: message ?? 'broke off its answer' };
}
