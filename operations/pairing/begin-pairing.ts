import type { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { matched } from '#domain/enrolment/next-round.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { approve, type ApproveObstacle, type MatchProposal } from '#domain/matching/proposal.ts';
import { arePaired, begin, type Pairing } from '#domain/pairing/pairing.ts';
import { obstacleToPairs, type Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { choiceIsOver } from '../candidates/choice-reviews.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { areAvailable, areRuledOut } from '../candidates/available.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import { lockedRoomOf } from '../candidates/rooms.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Notice } from '../ports/messages.ts';
import type { Writer } from '../ports/store.ts';
import { wantedSeries } from '../series/wanted-series.ts';
import { todayIn } from '../today.ts';

export type ApproveRefusal = 'not-proposed' | ApproveObstacle;

/**
 * A proposal becomes a pairing, in the caller's transaction: its meeting series is wanted, and both people are owed an
 * introduction. Returns the jobs to ring for after the commit. Throws `Conflict` when somebody else was first.
 */
export async function beginPairing(
  context: Context,
  tx: Writer,
  { actorId, proposal }: { readonly actorId: PersonId | null; readonly proposal: MatchProposal },
): Promise<{ readonly jobs: readonly Job[] } | Refused<ApproveRefusal>> {
  const now = context.now();
  const approved = approve(proposal);
  if (isRefused(approved)) return approved;
  const own = await tx.programmeOfEnrolment(proposal.menteeEnrolmentId);
  // Held, so that a programme that ends at this moment ends the two as well.
  const programme = own && (await tx.holdProgramme(own.id));
  if (programme === null) return refused('no-longer-enrolled');
  const today = todayIn(programme, now);
  const closed = obstacleToPairs(programme, today);
  if (closed !== null) return refused(closed);
  const pairing = begin({ id: idOf<'Pairing'>(context.newId()), programme, proposal, now, today });
  if (isRefused(pairing)) return pairing;
  const enrolments = await enrolmentsOf(tx, programme, proposal);
  const refusal = await obstacle(tx, programme, { proposal, enrolments, today });
  if (refusal !== null || enrolments === null) return refused(refusal ?? 'no-longer-enrolled');
  // Both enrolments get a new version, so that two approvals in one programme at once cannot both count the same people;
  // of a mentor's room over all programmes the lock says the same.
  for (const enrolment of enrolments) await tx.saveEnrolment(matched(enrolment));
  await tx.saveProposal(approved);
  const series = wantedSeries(context, pairing);
  const notices = introductions(context, pairing, now);
  await tx.addPairing(pairing, proposal.id);
  await tx.addSeries(series, now);
  await tx.addNotices(notices);
  await tx.audit({ at: now, actorId, act: 'approve', subject: 'pairing', subjectId: pairing.id });
  context.log.event('pairing-begun', { pairing: pairing.id, series: series.id });
  const choices = await choiceIsOver(context, tx, proposal);
  return {
    jobs: [
      { kind: 'plan-series', id: series.id },
      ...notices.map(({ id }): Job => ({ kind: 'send-notice', id })),
      ...choices,
    ],
  };
}

type Enrolments = readonly [mentor: Enrolment, mentee: Enrolment];

async function enrolmentsOf(tx: Writer, programme: Programme, proposal: MatchProposal): Promise<Enrolments | null> {
  const mentor = await tx.enrolment(programme.id, proposal.mentorId);
  const mentee = await tx.enrolment(programme.id, proposal.menteeId);
  return mentor?.status === 'enrolled' && mentee?.status === 'enrolled' ? [mentor, mentee] : null;
}

interface Wanted {
  readonly proposal: MatchProposal;
  readonly enrolments: Enrolments | null;
  readonly today: Temporal.PlainDate;
}

async function obstacle(
  tx: Writer,
  programme: Programme,
  { proposal, enrolments, today }: Wanted,
): Promise<ApproveObstacle | null> {
  if (enrolments === null) return 'no-longer-enrolled';
  // People who chose each other have said themselves that they want to.
  if (proposal.roundId !== null && !(await mayBeGiven(tx, programme, { proposal, enrolments, today }))) {
    return 'not-available';
  }
  const own = await tx.pairingsOf(proposal.menteeId);
  const ofMentee = own.filter(({ programmeId }) => programmeId === programme.id);
  if (loadOf(proposal.menteeId, ofMentee).hasMentor) return 'mentee-has-a-mentor';
  if (arePaired(ofMentee, proposal.mentorId)) return 'paired-already';
  return (await lockedRoomOf(tx, enrolments[0])) > 0 ? null : 'mentor-at-capacity';
}

async function mayBeGiven(
  tx: Writer,
  programme: Programme,
  { proposal, enrolments, today }: Wanted & { readonly enrolments: Enrolments },
): Promise<boolean> {
  if (!(await areAvailable(tx, enrolments, today))) return false;
  return !(await areRuledOut(tx, programme, [proposal.mentorId, proposal.menteeId]));
}

/** Everybody is owed a card that says with whom they have been matched. */
export function introductions(context: Context, pairing: Pairing, now: Temporal.Instant): readonly Notice[] {
  const about = { kind: 'introduction', pairingId: pairing.id } as const;
  return pairing.members.map(({ personId }) => newNotice(context, { about, personId, pairing, now }));
}
