/** What is said about the goals of a pairing; see `contract.ts`. */
import { z } from 'zod';
import { goalStatuses } from '#domain/goals/goal.ts';
import { day, id } from './shapes.ts';
import { longest } from '#domain/limits.ts';

export const goal = z.object({
  id,
  title: z.string(),
  measure: z.string(),
  dueOn: day.nullable(),
  status: z.enum(goalStatuses),
  progressPercent: z.number().int(),
  /** False for the mentor, who sees but does not change it. */
  mine: z.boolean(),
  version: z.number().int(),
});
export type GoalBody = z.infer<typeof goal>;

/** `POST /api/pairings/:pairingId/goals` */
export const goalInput = z.object({
  title: z.string().trim().min(1).max(longest.goalTitle),
  measure: z.string().trim().max(longest.goalMeasure),
  dueOn: day.nullable(),
});
export type GoalInput = z.infer<typeof goalInput>;

/** `PATCH /api/goals/:goalId`: tick progress, or drop the goal. */
export const goalChange = z.union([
  z.object({ progressPercent: z.number().int().min(0).max(100), version: z.number().int() }),
  z.object({ dropped: z.literal(true), version: z.number().int() }),
]);
export type GoalChange = z.infer<typeof goalChange>;
