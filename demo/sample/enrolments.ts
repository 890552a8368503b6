import type { SampleEnrolment } from './enrolment.ts';
import { menteesInOffices } from './mentees-offices.ts';
import { menteesInOperations } from './mentees-operations.ts';
import { mentorsInOffices } from './mentors-offices.ts';
import { mentorsInOperations } from './mentors-operations.ts';

/**
 * How about forty of the sample company's people have enrolled. Two (in Sydney and Denver) have no good counterpart;
 * the mentee and the mentor used for demonstrations are left out, so that a visitor can enrol them.
 */
export const sampleEnrolments: readonly SampleEnrolment[] = [
  ...mentorsInOperations,
  ...mentorsInOffices,
  ...menteesInOperations,
  ...menteesInOffices,
];
