/** The success criteria of WCAG 2.2 at levels A and AA, by guideline. */
const byGuideline: Record<string, number[]> = {
  '1.1': [1],
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2, 3, 4, 5],
  '1.4': [1, 2, 3, 4, 5, 10, 11, 12, 13],
  '2.1': [1, 2, 4],
  '2.2': [1, 2],
  '2.3': [1],
  '2.4': [1, 2, 3, 4, 5, 6, 7, 11],
  '2.5': [1, 2, 3, 4, 7, 8],
  '3.1': [1, 2],
  '3.2': [1, 2, 3, 4, 6],
  '3.3': [1, 2, 3, 4, 7, 8],
  '4.1': [2, 3],
};

/** Numbers of the success criteria at levels A and AA, like "1.4.10". */
export const successCriteria: readonly string[] = Object.entries(byGuideline).flatMap(([guideline, parts]) =>
  parts.map((part) => `${guideline}.${part}`),
);
