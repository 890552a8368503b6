import { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import { overRounds, type MatchRound } from '#domain/matching/round.ts';
import { keptOut } from '#domain/matching/rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isWorthARound, nextRoundAt, runsByItself, type Waiting } from '#domain/programme/round-rhythm.ts';
import { isForPairs } from '#domain/programme/revise-programme.ts';
import { matchCandidates } from '../candidates/match-candidates.ts';
import { oweRoundCards } from '../candidates/round-cards.ts';
import type { Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import { holidaysOf } from '../holidays-of.ts';
import type { Job } from '../job.ts';
import type { RoundPlan } from '../ports/matching.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { beginRound } from './propose-matches.ts';

/**
 * Runs a programme's round when its day has come, by the same steps as somebody who leads it; else works out when that is.
 * While a draft is open nothing runs: those who lead the programme are told, once for each draft. Two workers at once begin
 * one round, since only one of a programme can be alive.
 */
export async function proposeWhenDue(context: Context, programmeId: ProgrammeId): Promise<void> {
  try {
    await context.bell.ring(await context.store.write((tx) => proposed(context, tx, programmeId)));
  } catch (error) {
    // Another worker, or somebody who pressed at the same moment, has begun one.
    if (!(error instanceof Conflict)) throw error;
  }
}

async function proposed(context: Context, tx: Writer, programmeId: ProgrammeId): Promise<readonly Job[]> {
  const programme = await tx.programme(programmeId);
  if (programme === null) return [];
  const plan = await tx.roundPlan(programmeId);
  const now = context.now();
  const isDue = plan !== null && plan.nextAt !== null && Temporal.Instant.compare(plan.nextAt, now) <= 0;
  const runs = runsByItself(programme);
  // The programme may have been changed since its day came; the round is due all the same.
  await tx.saveRoundPlan(programmeId, planFor(context, programme, now));
  if (!isDue || !runs) return [];
  const alive = await tx.latestRound(programmeId);
  if (alive !== null && !overRounds.includes(alive.status)) return inTheWay(context, tx, programme, alive);
  if (!(await isWorthIt(context, tx, programme))) return [];
  return begun(context, tx, programme);
}

function planFor(context: Context, programme: Programme, now: Temporal.Instant): RoundPlan {
  return { nextAt: nextRoundAt(programme, now, holidaysOf(context, programme)), programmeVersion: programme.version };
}

async function begun(context: Context, tx: Writer, programme: Programme): Promise<readonly Job[]> {
  const [first] = programme.forms.filter(isForPairs);
  const { form: usual } = programme.matching;
  const form = programme.forms.includes(usual) ? usual : first;
  if (form === undefined) return [];
  const round = await beginRound(context, tx, { programme, replaced: null, form, by: null });
  context.log.event('round-runs-itself', { programme: programme.id, round: round.id });
  return [{ kind: 'run-round', id: round.id }];
}

async function inTheWay(
  context: Context,
  tx: Writer,
  programme: Programme,
  alive: MatchRound,
): Promise<readonly Job[]> {
  context.log.event('round-in-the-way', { programme: programme.id, round: alive.id });
  return alive.status === 'draft'
    ? oweRoundCards(context, tx, programme, { kind: 'round-in-the-way', roundId: alive.id })
    : [];
}

/** On a day of the calendar always; as soon as possible where it is worth it. */
async function isWorthIt(context: Context, reader: Reader, programme: Programme): Promise<boolean> {
  if (programme.rounds.rhythm !== 'as-soon-as-possible') return true;
  const now = context.now();
  const waiting = await whoWaits(reader, programme, now);
  return isWorthARound(waiting, programme, { now, isHoliday: holidaysOf(context, programme) });
}

/** Those who could be given somebody today, and since when those wait whom the last round could not consider. */
async function whoWaits(reader: Reader, programme: Programme, now: Temporal.Instant): Promise<Waiting> {
  const rules = await reader.matchRules(programme.id);
  const out = keptOut(rules);
  const everybody = await matchCandidates(reader, programme, { rejected: [], rules }, now);
  const free = everybody.filter(({ available, personId }) => available && !out.has(personId));
  const mentees = free.filter(({ roles, hasMentor }) => roles.includes('mentee') && !hasMentor);
  const mentors = free.filter(({ roles, freeCapacity }) => roles.includes('mentor') && freeCapacity > 0);
  const last = await reader.lastRound(programme.id);
  const known = last === null ? new Map<string, boolean>() : await consideredBy(reader, last);
  const ended = await endedSince(reader, programme, last);
  const enrolments = new Map((await reader.enrolments(programme.id)).map((each) => [each.id, each]));
  const newOnes = [
    ...mentees.filter(({ enrolmentId, personId }) => ended.has(personId) || !known.has(`mentee ${enrolmentId}`)),
    ...mentors.filter(({ enrolmentId, personId }) => ended.has(personId) || !known.has(`mentor ${enrolmentId}`)),
  ];
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    newSince: newOnes.flatMap(({ enrolmentId, personId }) => {
      const enrolment = enrolments.get(enrolmentId);
      return enrolment === undefined ? [] : [sinceOf(enrolment, ended.get(personId) ?? null)];
    }),
    lastRoundAt: last?.proposedAt ?? null,
  };
}

/** Reasons of those whom a round looked for somebody for. */
const lookedFor: readonly string[] = [
  'no-mentor-left',
  'no-eligible-mentor',
  'below-minimum-fit',
  'no-mentee-needs-them',
  'kept-out',
];

/** `role enrolment` of everybody whom this round paired or left waiting. */
async function consideredBy(reader: Reader, { id }: MatchRound): Promise<ReadonlyMap<string, boolean>> {
  const left = (await reader.waiting(id)).filter(({ reason }) => lookedFor.includes(reason));
  const lines = await reader.proposalLines(id);
  return new Map([
    ...left.map(({ role, enrolmentId }) => [`${role} ${enrolmentId}`, true] as const),
    ...lines.map(({ mentorEnrolmentId }) => [`mentor ${mentorEnrolmentId}`, true] as const),
    ...lines.map(({ menteeEnrolmentId }) => [`mentee ${menteeEnrolmentId}`, true] as const),
  ]);
}

/** Who has lost a pairing of this programme since the round, and when. */
async function endedSince(
  reader: Reader,
  programme: Programme,
  last: MatchRound | null,
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const since = last?.proposedAt ?? null;
  const ended = (await reader.pairings(programme.id)).flatMap(({ ended: end, members }) =>
    end === null || (since !== null && Temporal.Instant.compare(end.at, since) <= 0)
      ? []
      : members.map(({ personId }) => [personId, end.at] as const),
  );
  return new Map(ended.toSorted(([, a], [, b]) => Temporal.Instant.compare(a, b)));
}

function sinceOf({ enrolledAt, freedAt }: Enrolment, endedAt: Temporal.Instant | null): Temporal.Instant {
  const known = [enrolledAt, ...(freedAt === null ? [] : [freedAt]), ...(endedAt === null ? [] : [endedAt])];
  return known.reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b));
}
