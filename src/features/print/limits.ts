/** Contrast of white text with the colour behind it, more than the minimum of WCAG: toner fades and paper is not white. */
export const minDeepContrast = 7;
