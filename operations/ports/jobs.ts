import type { Job } from '../job.ts';

/** The doorbell. Rows hold what is due; ringing only makes it prompt, so a lost ring loses no work. */
export interface Bell {
  /**
   * Never throws: a queue that is down is logged, and the sweep finds the work later. With `afterMs` the jobs wait that
   * long, and further rings for the same work meanwhile join them.
   */
  ring(jobs: readonly Job[], afterMs?: number): Promise<void>;
}
