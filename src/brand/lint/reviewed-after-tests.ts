import type { PackRule } from './pack-rule.ts';

/** A test may change what the accessibility statement must say, so a person reads it again afterwards. */
export const reviewedAfterTests: PackRule = ({ file, data, positionOf }) => {
  const { reviewed, tested } = data.accessibility;
  return tested.flatMap(({ date }, index) =>
    date <= reviewed
      ? []
      : {
          file,
          ...positionOf(['accessibility', 'tested', index, 'date']),
          message: `this test was on ${date}, after the last review of the statement on ${reviewed}`,
          fix: `"reviewed" with ${date} or a later day, after reading the statement with what was found`,
        },
  );
};
