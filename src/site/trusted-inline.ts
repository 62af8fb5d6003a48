declare const trustedBrand: unique symbol;

/** Text that is safe inside a script or style element as it is. Only the functions here create it. */
export type TrustedInline = string & { [trustedBrand]: true };

/** Marks the project's own code, and the style made of a checked pack, as trusted: it must not be escaped. Throws for code that could close its element. */
export function trustedInline(code: string): TrustedInline {
  if (/<\/(?:script|style)|<!--/i.test(code))
    throw new Error('Inline code must not hold </script, </style or <!--.');
  return code as TrustedInline;
}

/** Serialises JSON-LD for search engines, with every character escaped that could end its element or begin another. */
export function inlineJson(data: object): TrustedInline {
  const escaped = JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (character) => {
    const hex = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${hex}`;
  });
  return escaped as TrustedInline;
}
