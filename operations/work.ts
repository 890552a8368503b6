import type { Context } from './context.ts';
import type { Job } from './job.ts';

/** Takes the next step of one piece of work, found by its id. May run twice. Throws what the outside world does. */
export type Step = (context: Context, id: string) => Promise<void>;

/** How a room's work is done: the step for each of its kinds. */
export type Work = Readonly<Partial<Record<Job['kind'], Step>>>;
