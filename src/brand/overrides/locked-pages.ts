/**
 * Pages of ours that no pack replaces, because a reader's safety hangs on every word of them, or because they hold the
 * publisher to account: what to do in danger and without a voice, the signs that it gets worse, whom to call, how to
 * leave and hide a visit, what to do when the police do not help, and how to complain about a page that cannot be used.
 */
export const lockedPages = [
  'accessibility',
  'helplines',
  'if-the-response-is-poor',
  'if-you-cannot-speak',
  'in-danger',
  'signs-of-danger',
  'using-this-site',
];
