import type { Opening } from './opening.ts';

/** A service as the page shows it. */
export interface ServiceStatus {
  needs: string[];
  opening: Opening;
}

/** Needs that name a group of users; a service for one group is no alternative for another. */
const audienceNeeds = ['young', 'older', 'men', 'lgbt', 'deaf', 'own-behaviour'];
/** Services without a target group, in order of preference. */
const generalNeeds = ['any-crime', 'distress'];

/** The service to offer in place of a closed one: open now, for the same need and group, or else without a target group. */
export function alternativeTo<T extends ServiceStatus>(closed: T, all: T[]): T | undefined {
  const open = all.filter(
    ({ opening }) => opening.state === 'always' || (opening.state === 'open' && opening.sure),
  );
  const groupsOf = ({ needs }: ServiceStatus) => needs.filter((need) => audienceNeeds.includes(need));
  const own = groupsOf(closed);
  const shared = open.find(({ needs }) => needs.some((need) => own.includes(need)));
  if (own.length > 0 && shared) return shared;
  const alike =
    own.length === 0 &&
    open.find(
      (each) => groupsOf(each).length === 0 && each.needs.some((need) => closed.needs.includes(need)),
    );
  return alike || generalNeeds.map((need) => open.find(({ needs }) => needs.includes(need))).find(Boolean);
}
