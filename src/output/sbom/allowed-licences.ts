/**
 * Allow-list of licences (SPDX) for third-party work in a site: each permits redistribution, modified or not, with a notice. A
 * maintainer has read each of them. Any other licence stops the build.
 */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // A font embedded in a document: the exception exempts the document from the licence of the font.
  'GPL-2.0-only WITH Font-exception-2.0',
];
