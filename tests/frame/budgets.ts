import { median } from '../support/statistics.ts';

/** What was measured on one page. Lengths are in CSS pixels. */
export interface PageFigures {
  pack: string;
  address: string;
  /** Where the letters of the `h1` begin, from the top of the page: on a phone, on a small phone, with text at 200%. */
  headingTop: { phone: number; smallPhone: number; largeText: number };
  /** By how much the page is wider than the screen. */
  sideways: { smallPhone: number; largeText: number; largerText: number };
  /** The lowest `tel:` or `sms:` link outside sentences. Undefined on a page without one. */
  lowestPhoneLink: number | undefined;
  /** Undefined on the page that other sites embed, which has no footer. */
  footer: number | undefined;
  /** The part of the page that is not its own content, in per cent of its height. */
  furniture: number;
  /** Links to 999 that can be pressed without scrolling on a small phone. */
  emergencyLinks: number;
  /** The HTML, compressed by Brotli, as it is sent. */
  bytes: number;
  requests: { styleSheets: number; fonts: number; thirdParties: number };
}

/** One limit of the frame, for every page of every pack. */
export interface Budget {
  name: string;
  limit: number;
  /** Makes the limit the least allowed value. */
  isMinimum?: true;
  unit?: 'px' | 'B' | '%';
  /** What must keep the limit: each page, or the median page of a pack. */
  of: 'every page' | 'median page';
  read(figures: PageFigures): number | undefined;
}

const perPage = { of: 'every page' } as const;
const px = { ...perPage, unit: 'px' } as const;

/** The budgets of the frame, the only place of these limits. */
export const budgets: readonly Budget[] = [
  { ...px, name: 'top of the h1, 390 px wide', limit: 220, read: ({ headingTop }) => headingTop.phone },
  { ...px, name: 'top of the h1, 320 px wide', limit: 300, read: ({ headingTop }) => headingTop.smallPhone },
  // One screen of 390 × 844.
  { ...px, name: 'top of the h1, text at 200%', limit: 844, read: ({ headingTop }) => headingTop.largeText },
  { ...px, name: 'wider than 320 px by', limit: 0, read: ({ sideways }) => sideways.smallPhone },
  {
    ...px,
    name: 'wider than 390 px, text at 200%, by',
    limit: 0,
    read: ({ sideways }) => sideways.largeText,
  },
  {
    ...px,
    name: 'wider than 360 px, text at 175%, by',
    limit: 0,
    read: ({ sideways }) => sideways.largerText,
  },
  { ...px, name: 'lowest phone link', limit: 44, isMinimum: true, read: (page) => page.lowestPhoneLink },
  { ...px, name: 'footer, 390 px wide', limit: 480, read: ({ footer }) => footer },
  {
    ...perPage,
    name: '999 on the first screen, 320 px wide',
    limit: 1,
    isMinimum: true,
    read: (page) => page.emergencyLinks,
  },
  {
    name: 'furniture, 390 px wide',
    limit: 20,
    unit: '%',
    of: 'median page',
    read: ({ furniture }) => furniture,
  },
  // The initial congestion window (RFC 6928): ten packets.
  { ...perPage, name: 'weight', limit: 14_600, unit: 'B', read: ({ bytes }) => bytes },
  // The goal is 8,800: docs/decisions/082.
  {
    name: 'weight of the median page',
    limit: 9_900,
    unit: 'B',
    of: 'median page',
    read: ({ bytes }) => bytes,
  },
  { ...perPage, name: 'requests for style sheets', limit: 0, read: ({ requests }) => requests.styleSheets },
  { ...perPage, name: 'requests for fonts', limit: 0, read: ({ requests }) => requests.fonts },
  { ...perPage, name: 'requests to third parties', limit: 0, read: ({ requests }) => requests.thirdParties },
];

/** How the pages of one pack keep one budget. */
export interface Verdict {
  worst: number;
  median: number;
  /** Each breach as one line, like "/calls/: 523 px". */
  breaches: string[];
}

/** Holds the pages of one pack against a budget. Pages without what the budget is about are left out. */
export function judge(budget: Budget, pages: readonly PageFigures[]): Verdict {
  const measured = pages.flatMap((page) => {
    const value = budget.read(page);
    return value === undefined ? [] : [{ address: page.address, value }];
  });
  const values = measured.map(({ value }) => value);
  const middle = { address: 'the median page', value: median(values) };
  const judged = budget.of === 'every page' ? measured : [middle];
  const breaches = judged
    .filter(({ value }) => !isWithin(budget, value))
    .map(({ address, value }) => `${address}: ${formatFigure(value, budget)}`);
  const worst = budget.isMinimum ? Math.min(...values) : Math.max(...values);
  return { worst, median: middle.value, breaches };
}

function isWithin({ limit, isMinimum }: Budget, value: number): boolean {
  return isMinimum ? value >= limit : value <= limit;
}

/** A figure with its unit. */
export function formatFigure(value: number, { unit }: Pick<Budget, 'unit'>): string {
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: 2 })} ${unit ?? ''}`.trim();
}
