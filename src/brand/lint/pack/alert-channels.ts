import type { PackRule } from '../pack-rule.ts';

export const alertChannels: PackRule = {
  id: 'alert-channels',
  description: 'No alert about a way to report that the pack does not have: it would link to nothing.',
  check({ data, positionOf }, report) {
    report(
      data.alerts.flatMap(({ channel }, index) =>
        channel === undefined || data.report[channel] !== undefined
          ? []
          : {
              ...positionOf(['alerts', index, 'channel']),
              message: `this alert is about "${channel}", which "report" does not have`,
              fix: `"${channel}" under "report", or take the channel out`,
            },
      ),
    );
  },
};
