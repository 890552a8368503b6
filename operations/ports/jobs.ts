import type { Job } from '../job.ts';

/** The doorbell. Rows hold what is due; ringing only makes it prompt, so a lost ring loses no work. */
export interface Bell {
  /** Never throws: a queue that is down is logged, and the sweep finds the work later. */
  ring(jobs: readonly Job[]): Promise<void>;
}
