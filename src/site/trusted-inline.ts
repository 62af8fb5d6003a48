declare const trustedBrand: unique symbol;

/** Text that may stand inside a script or style element as it is. Only the functions here make it. */
export type TrustedInline = string & { [trustedBrand]: true };

/** Code of our own, known when the site is built. It must not be able to close its element. */
export function trustedInline(code: string): TrustedInline {
  if (/<\/(?:script|style)|<!--/i.test(code))
    throw new Error('Inline code must not hold </script, </style or <!--.');
  return code as TrustedInline;
}

/** Data for search engines (JSON-LD) with every character escaped that could end its element or begin another. */
export function inlineJson(data: object): TrustedInline {
  const escaped = JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
  return escaped as TrustedInline;
}
