/**
 * The licences (SPDX) under which a site may hold work of others: each allows it to be given away, changed or not, with a
 * notice. A person has read each of them. Another one stops the build until somebody has.
 */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // A font within a document: the exception says that the document is free of the terms of the font.
  'GPL-2.0-only WITH Font-exception-2.0',
];
