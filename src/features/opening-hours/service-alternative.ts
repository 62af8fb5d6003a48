import type { Opening } from './opening.ts';

/** A service with its current state. */
export interface ServiceStatus {
  needs: string[];
  opening: Opening;
}

/** Needs that name a group of users; a service for one group is no alternative for another. */
const audienceNeeds = ['young', 'older', 'men', 'lgbt', 'deaf', 'own-behaviour'];
/** Services without a target group, in order of preference. */
const generalNeeds = ['any-crime', 'distress'];

/**
 * Returns the service to offer in place of a closed one: open now, for the same need and group, or else without a target
 * group.
 */
export function alternativeTo<T extends ServiceStatus>(closed: T, all: T[]): T | undefined {
  const open = all.filter(
    ({ opening }) => opening.state === 'always' || (opening.state === 'open' && opening.sure),
  );
  const groupsOf = ({ needs }: ServiceStatus) => needs.filter((need) => audienceNeeds.includes(need));
  const audiences = groupsOf(closed);
  const sameAudience = open.find(({ needs }) => needs.some((need) => audiences.includes(need)));
  const sameNeed =
    audiences.length === 0 &&
    open.find(
      (service) =>
        groupsOf(service).length === 0 && service.needs.some((need) => closed.needs.includes(need)),
    );
  return (
    sameAudience ||
    sameNeed ||
    generalNeeds.map((need) => open.find(({ needs }) => needs.includes(need))).find(Boolean)
  );
}
