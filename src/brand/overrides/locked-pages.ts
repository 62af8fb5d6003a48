/**
 * IDs of shared pages that packs cannot override, because a reader's safety depends on their exact wording, or because they hold
 * the publisher to account.
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
