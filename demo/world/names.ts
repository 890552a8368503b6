/**
 * The worlds in which the demonstration can be: four months lived in, before the first round of matching, or with no
 * programme at all.
 */
export const worldNames = ['lived-in', 'launch', 'empty'] as const;
export type WorldName = (typeof worldNames)[number];

/** Another world is wanted, or the present one anew. */
export interface WorldOrder {
  readonly world: WorldName;
  /** Forget what was done in it. */
  readonly anew: boolean;
}
