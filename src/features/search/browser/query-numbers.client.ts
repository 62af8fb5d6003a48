import type { SearchIndex } from '../search-index.ts';

/** What the numbers in a query are. */
export interface FoundNumbers {
  /** The pages of the services that have them. */
  pages: number[];
  /** True for a whole phone number that no service here has. */
  hasForeign: boolean;
}

/** A phone number has at least as many digits, and a number that only counts something has fewer. */
export const minPhoneDigits = 9;

/** Where the digits of Devanagari and the other scripts of India begin: their codes end in their value plus 6, those before in it. */
const firstIndicCode = 0x900;

/**
 * Finds the numbers in a query, however they are written: "0808 802 0300", "(0808)802-0300", "+44 808 802 0300"; with the dashes
 * of a page from which they were copied (U+2010 to U+2015), and in the digits of another script.
 */
export function findNumbers(text: string, { pages }: SearchIndex['numbers']): FoundNumbers {
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, digitValue);
  const typed = (plain.match(/\+?\(?\d[\d\s().‐-―-]*/g) ?? []).map(toNational);
  const known = typed.map((digits) => pages[digits] ?? pages[digits.slice(1)]);
  return {
    pages: known.filter((page) => page !== undefined),
    hasForeign: typed.some((digits, index) => known[index] === undefined && digits.length >= minPhoneDigits),
  };
}

/** The digits as they are dialled in the country. */
export function toNational(number: string): string {
  return number.replace(/[^\d+]/g, '').replace(/^(?:\+|00)44(?:0(?=\d{9}))?/, '0');
}

/** The value of a digit of a keyboard for English, Arabic, Persian, Urdu, Hindi, Bengali, Punjabi or Gujarati. */
function digitValue(digit: string): string {
  const code = digit.charCodeAt(0);
  return String((code < firstIndicCode ? code : code - 6) % 16);
}
