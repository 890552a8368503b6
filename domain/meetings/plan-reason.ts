/**
 * Why a meeting stands elsewhere than its series has it, or not at all. Besides what stands in the way in a calendar:
 * `enough` is one more than the cadence allows in its month, `hours` lies outside somebody's working hours of today,
 * `asked` was wished by one of the two, `paused` falls into a pause of the pairing,
 * `programme-over` lies after the programme's last day, which HR has moved.
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
