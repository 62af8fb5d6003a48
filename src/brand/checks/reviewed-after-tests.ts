import type { BrandCheck } from './check.ts';

/** A test may change what the accessibility statement must say, so a person reads it again afterwards. */
export const reviewedAfterTests: BrandCheck = ({ file, data, placeOf }) => {
  const { reviewed, tested } = data.accessibility;
  return tested.flatMap(({ date }, index) =>
    date <= reviewed
      ? []
      : {
          file,
          ...placeOf(['accessibility', 'tested', index, 'date']),
          wrong: `this test was on ${date}, after the last review of the statement on ${reviewed}`,
          instead: `"reviewed" with ${date} or a later day, after reading the statement with what was found`,
        },
  );
};
