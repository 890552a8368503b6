/** What is said about the goals of a pairing. */
import { z } from 'zod';
import { goalStatuses } from '#domain/goals/goal.ts';
import { longest } from '#domain/limits.ts';
import { byId, endpoint, told } from './endpoint.ts';
import { day, id, line, lines, version } from './text.ts';

export const goal = z.object({
  id,
  title: z.string(),
  measure: z.string(),
  dueOn: day.nullable(),
  status: z.enum(goalStatuses),
  progressPercent: z.number().int(),
  /** False for the mentor, who sees but does not move it. */
  mine: z.boolean(),
  /** The mentor's proposal, to which the mentee has not said yes. */
  proposal: z.boolean(),
  /** The other one wrote it and waits for my yes. */
  mayAccept: z.boolean(),
  mayDrop: z.boolean(),
  version,
});
export type GoalBody = z.infer<typeof goal>;

const goalInput = z.object({
  title: line({ least: 1, most: longest.goalTitle }),
  measure: lines({ most: longest.goalMeasure }),
  dueOn: day.nullable(),
});
export type GoalInput = z.infer<typeof goalInput>;

/** Tick progress, drop the goal, or say yes to what the other one wrote. */
const goalChange = z.union([
  z.object({ progressPercent: z.number().int().min(0).max(100), version }),
  z.object({ dropped: z.literal(true), version }),
  z.object({ accepted: z.literal(true), version }),
]);
export type GoalChange = z.infer<typeof goalChange>;

export const goalEndpoints = {
  add: endpoint('POST', '/api/pairings/:id/goals', {
    access: 'employee',
    params: byId,
    body: goalInput,
    answer: told(goal, 201),
  }),
  change: endpoint('PATCH', '/api/goals/:id', {
    access: 'employee',
    params: byId,
    body: goalChange,
    answer: told(goal),
  }),
};
