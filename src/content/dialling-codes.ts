/** What numbers of the United Kingdom begin with: of no place, and the areas with short codes (National Telephone Numbering Plan). */
const code = String.raw`0(?:[1-35789]|2\d|7\d|1\d1|11\d|[58]00|808|3[0347]\d|8[47]\d)`;
const codes = new RegExp(`^${code}(?: ?[,;/&] ?${code})*$`);

/** Whether digits, with what is between them, are only the beginnings of numbers, such as "0800, 0808". */
export function areDiallingCodes(run: string): boolean {
  return codes.test(run.trim());
}
