/**
 * Why a meeting stands elsewhere than its series has it, or not at all. Besides what stands in the way in a calendar:
 * `enough` is one more than the cadence allows in its month, `hours` lies outside somebody's present working hours,
 * `asked` was wished by one of the two, `paused` falls into a pause of the pairing, `programme-over` lies after the
 * programme's last day since HR moved that day.
 */
export const planReasons = [
  'clash',
  'holiday',
  'leave',
  'enough',
  'hours',
  'asked',
  'paused',
  'programme-over',
] as const;
export type PlanReason = (typeof planReasons)[number];
