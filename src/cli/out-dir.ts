/** Where finished sites are put. */
export const outDir = 'dist';
