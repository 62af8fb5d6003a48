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

/** Digits of keyboards for Arabic, Persian and Urdu, whose codes end in their value. */
const arabicDigit = /[٠-٩۰-۹]/g;
/** Digits of those for Hindi, Bengali, Punjabi and Gujarati, whose codes end in their value plus 6. */
const indicDigit = /[०-९০-৯੦-੯૦-૯]/g;

/**
 * Finds the numbers in a query, however they are written: "0808 802 0300", "(0808)802-0300", "+44 808 802 0300"; with the dashes
 * and invisible marks of a page from which they were copied, and in the digits of another script.
 */
export function findNumbers(text: string, { pages }: SearchIndex['numbers']): FoundNumbers {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(arabicDigit, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(indicDigit, (digit) => String((digit.charCodeAt(0) - 6) % 16));
  const typed = (plain.match(/\+?\(?\d[\d\s().\p{Pd}]*/gu) ?? []).map(toNational);
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
