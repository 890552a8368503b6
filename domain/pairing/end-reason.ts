/**
 * Why somebody ended their pairing, chosen from a list if they wish. It is kept with the pairing and without a name, and
 * is only ever shown as a figure over several pairs.
 */
export const endReasons = [
  'no-common-ground',
  'no-time',
  'goals-reached',
  'changed-work',
  'other-experience',
  'prefer-not-to-say',
] as const;
export type EndReason = (typeof endReasons)[number];
