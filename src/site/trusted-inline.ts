declare const trustedBrand: unique symbol;

/** Text that is safe inside a script or style element as it is. Only the functions here create it. */
export type TrustedInline = string & { [trustedBrand]: true };

/** Marks the project's own code, and the style made of a checked pack, as trusted: it must not be escaped. Throws for code that could close its element. */
export function trustedInline(code: string): TrustedInline {
  if (/<\/(?:script|style)|<!--/i.test(code))
    throw new Error('Inline code must not hold </script, </style or <!--.');
  return code as TrustedInline;
}
