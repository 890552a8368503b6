// oxlint-disable-next-line no-restricted-imports -- the one algorithm that is not ours: optimal assignment
import { munkres } from 'munkres';
import type { Role } from '../enrolment/enrolment.ts';
import type { Candidate, Fit, WaitingReason } from './candidate.ts';
import type { MatchContext } from './eligibility.ts';
import { preparedFit } from './fit.ts';
import { keptLocks, type LockedPair } from './locks.ts';
import { scoreTable, type ScoreTable, type Verdict } from './score-table.ts';
import { compare, seededOrder } from './seeded-order.ts';
import { whyMenteeWaits, whyMentorWaits } from './waiting.ts';

export interface AssignedPair {
  readonly mentor: Candidate;
  readonly mentee: Candidate;
  readonly fit: Fit;
  readonly locked: boolean;
}

export interface Waiting {
  readonly candidate: Candidate;
  readonly role: Role;
  readonly reason: WaitingReason;
}

/** The outcome of a round: everyone is in a pair or waiting, but those who had all they can have before it. */
export interface Assignment {
  readonly pairs: readonly AssignedPair[];
  readonly waiting: readonly Waiting[];
}

/** Places in the score table. */
interface Seat {
  readonly mentor: number;
  readonly mentee: number;
  readonly locked: boolean;
}

/**
 * The best assignment for everyone at once: of all assignments that break no hard rule, stay within capacity and keep
 * to the minimum fit, the one with the highest sum of scores. Locked pairs are kept whatever their score, unless a
 * hard rule forbids them by now or there is no room; then the two are matched like everybody else. The order of the
 * people does not matter; between equally good assignments the seed decides. Pairs and waiting people come sorted by
 * person id. A mentee who has a mentor already, or a mentor without room, is neither paired nor waiting.
 */
export function assign(
  mentors: readonly Candidate[],
  mentees: readonly Candidate[],
  context: MatchContext,
  locked: readonly LockedPair[],
): Assignment {
  const ordered = (people: readonly Candidate[], role: Role) =>
    seededOrder(
      people.filter((each) => each.roles.includes(role)),
      context.seed,
    );
  const table = scoreTable(ordered(mentors, 'mentor'), ordered(mentees, 'mentee'), context);
  const locks = keptLocks(table, locked).map((seat) => ({ ...seat, locked: true }));
  const seats = [...locks, ...bestSeats(table, locks, context.minimumFit)];
  return { pairs: pairsOf(table, seats, context), waiting: waitingOf(table, seats, context.minimumFit) };
}

/** Scores are counted in whole millionths, so that equal sums are equal and nothing is lost to rounding. */
const unit = 1_000_000;

function bestSeats(table: ScoreTable, locks: readonly Seat[], minimumFit: number): readonly Seat[] {
  const takenMentees = new Set(locks.map((seat) => seat.mentee));
  const rows = [...table.mentees.keys()].filter((mentee) => !takenMentees.has(mentee));
  const columns = freeColumns(table, locks, rows.length);
  const worth = (mentee: number, mentor: number) => worthOf(table.verdicts[mentee]?.[mentor], minimumFit);
  // A pair that may not be is worth nothing, as much as staying alone; it is left out afterwards.
  const costs = rows.map((mentee) => columns.map((mentor) => -worth(mentee, mentor)));
  if (rows.length === 0 || columns.length === 0) return [];
  return munkres(costs).flatMap(([row, column]) => {
    const mentee = rows[row];
    const mentor = columns[column];
    if (mentee === undefined || mentor === undefined || worth(mentee, mentor) === 0) return [];
    return [{ mentor, mentee, locked: false }];
  });
}

/** Each mentor as often as there is room, but never more often than there are mentees. */
function freeColumns(table: ScoreTable, locks: readonly Seat[], most: number): readonly number[] {
  return table.mentors.flatMap(({ candidate }, mentor) => {
    const taken = locks.filter((seat) => seat.mentor === mentor).length;
    const room = Math.min(Math.max(0, Math.floor(candidate.freeCapacity) - taken), most);
    return Array.from({ length: room }, () => mentor);
  });
}

/** One is added, so that a permitted pair with the score 0 is still better than none. */
function worthOf(verdict: Verdict | undefined, minimumFit: number): number {
  if (verdict === undefined || 'ineligible' in verdict || verdict.score < minimumFit) return 0;
  return Math.round(verdict.score * unit) + 1;
}

function pairsOf(table: ScoreTable, seats: readonly Seat[], context: MatchContext): readonly AssignedPair[] {
  return seats
    .flatMap(({ mentor: column, mentee: row, locked }) => {
      const mentor = table.mentors[column];
      const mentee = table.mentees[row];
      if (mentor === undefined || mentee === undefined) return [];
      const fit = preparedFit(mentor, mentee, context.weights);
      return [{ mentor: mentor.candidate, mentee: mentee.candidate, fit, locked }];
    })
    .toSorted((a, b) => compare(a.mentor.personId, b.mentor.personId) || compare(a.mentee.personId, b.mentee.personId));
}

function waitingOf(table: ScoreTable, seats: readonly Seat[], minimumFit: number): readonly Waiting[] {
  const pairedMentors = new Set(seats.map((seat) => seat.mentor));
  const pairedMentees = new Set(seats.map((seat) => seat.mentee));
  const mentees = table.mentees.flatMap(({ candidate }, row) =>
    pairedMentees.has(row) || candidate.hasMentor
      ? []
      : [waiting(candidate, 'mentee', whyMenteeWaits(table.verdicts[row] ?? [], minimumFit))],
  );
  const mentors = table.mentors.flatMap(({ candidate }, column) =>
    pairedMentors.has(column) || candidate.freeCapacity <= 0
      ? []
      : [waiting(candidate, 'mentor', whyMentorWaits(columnOf(table, column), minimumFit))],
  );
  return [...mentees, ...mentors].toSorted((a, b) => compare(a.candidate.personId, b.candidate.personId));
}

function waiting(candidate: Candidate, role: Role, reason: WaitingReason): Waiting {
  return { candidate, role, reason: candidate.available ? reason : 'paused' };
}

function columnOf(table: ScoreTable, column: number): readonly Verdict[] {
  return table.verdicts.flatMap((row) => row[column] ?? []);
}
