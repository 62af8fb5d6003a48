/** Output folder of builds. */
export const outDir = 'dist';
