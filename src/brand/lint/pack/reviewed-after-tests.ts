import type { PackRule } from '../pack-rule.ts';

export const reviewedAfterTests: PackRule = {
  id: 'reviewed-after-tests',
  description:
    'No accessibility test later than the last review of the statement: its results may change what the statement must say.',
  check({ data, positionOf }, report) {
    const { reviewed, tested } = data.accessibility;
    report(
      tested.flatMap(({ date }, index) =>
        date <= reviewed
          ? []
          : {
              ...positionOf(['accessibility', 'tested', index, 'date']),
              message: `this test was on ${date}, after the last review of the statement on ${reviewed}`,
              fix: `"reviewed" with ${date} or a later day, after reading the statement with what was found`,
            },
      ),
    );
  },
};
