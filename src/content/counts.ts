import { countedThings } from './phone-words.ts';

/** Words that are beside a number to ring, and no part of what is counted: "4567 in hours" counts none. */
const noAdjective =
  '(?:for|in|during|about|with|to|and|or|if|when|any|all|at|on|from|by|within|between|after|before|outside|out|every|this|unless|than|until|office|opening|normal|working|free)';
const counted = String.raw`(?:(?!${noAdjective} )\p{Ll}+ )?(?:${countedThings})(?!\p{L})`;
/** The Welsh word for a count ("4567 o bobl") also is that for a beginning ("4567 o ddydd Llun"). */
const welshFrom = 'ddydd|fore|nos|hanner|naw|unrhyw|bob|fis|gartref|ffôn|ddyfais|linell|Gymru|Loegr|dramor';
const road =
  'Street|Road|Lane|Avenue|Square|Way|Close|Drive|Place|Court|House|Crescent|Terrace|Gardens|Parade|Row|Hill|Park|Grove';

const afterCount = new RegExp(
  String.raw`^ ?%|^ o (?!(?:${welshFrom})(?!\p{L}))\p{L}|^ of (?!course)|^ ${counted}|^(?: ?[-–] ?| (?:or|to|and|neu|i) )\d[\d,]* ${counted}|^(?: [A-Z]\p{L}+){1,3} (?:${road})(?!\p{L})|^ (?:Heol|Stryd|Ffordd|Lôn)(?!\p{L})`,
  'u',
);
/** What makes the number after "to" an amount. */
const beforeAmount =
  /(?:\b(?:up|rose|rises|risen|rise|fell|fallen|fall|grew|grown|went|gone|increased|dropped) to|\bhyd at) $/iu;
/** Hours, days and the like, which come behind a number to ring. */
const ownCount = / (?:\d{1,2}|365)$/;

/** Whether what follows a number is what it counts, or the name of a street. */
export function isCount(before: string, after: string): boolean {
  return afterCount.test(after) || beforeAmount.test(before);
}

/** Returns a number without a count behind it: that of "4567 24" before "hours" is 4567. */
export function withoutOwnCount(number: string, after: string): string {
  return ownCount.test(number) && afterCount.test(after) ? number.replace(ownCount, '') : number;
}
