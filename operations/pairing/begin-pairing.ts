import type { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { matched } from '#domain/enrolment/next-round.ts';
import { idOf, type MatchProposalId, type PersonId } from '#domain/ids.ts';
import { approve, type ApproveObstacle, type MatchProposal } from '#domain/matching/proposal.ts';
import { moveRound } from '#domain/matching/round.ts';
import type { MeetingSeries } from '#domain/booking/series.ts';
import { begin, organiserOf, type Pairing } from '#domain/pairing/pairing.ts';
import { mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { requireHr } from '../access/require-role.ts';
import { choiceIsOver } from '../candidates/choice-reviews.ts';
import type { Actor, Context } from '../context.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { areAvailable } from '../candidates/available.ts';
import { loadOf } from '../candidates/match-candidates.ts';
import type { Notice } from '../ports/messages.ts';
import type { Writer } from '../ports/store.ts';
import { todayIn } from '../today.ts';

export type ApproveRefusal = 'not-proposed' | ApproveObstacle;

/**
 * A proposal becomes a pairing, in the transaction it is called in: its meeting series is wanted, and both are owed an
 * introduction. Answers the jobs to ring for after the commit. Throws `Conflict` when somebody else was first.
 */
export async function beginPairing(
  context: Context,
  tx: Writer,
  { actorId, proposal }: { readonly actorId: PersonId | null; readonly proposal: MatchProposal },
): Promise<{ readonly jobs: readonly Job[] } | Refused<ApproveRefusal>> {
  const now = context.now();
  const approved = approve(proposal);
  if (isRefused(approved)) return approved;
  const programme = await tx.currentProgramme();
  if (programme === null || !mayActOnProgramme(programme.status, 'match')) return refused('programme-not-open');
  const enrolments = await enrolmentsOf(tx, programme, proposal);
  const today = todayIn(programme, now);
  const refusal = await obstacle(tx, programme, { proposal, enrolments, today });
  if (refusal !== null || enrolments === null) return refused(refusal ?? 'no-longer-enrolled');
  // Both enrolments get a new version, so that two approvals of one mentor at once cannot both see room.
  for (const enrolment of enrolments) await tx.saveEnrolment(matched(enrolment));
  await tx.saveProposal(approved);
  const pairing = begin({ id: idOf<'Pairing'>(context.newId()), programme, proposal, now, today });
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

/**
 * HR approves one pair of a draft before the rest: it begins at once. What goes out to people cannot be taken back, so
 * the draft's earlier steps cannot be undone any more. Throws `Conflict` when another HR lead was first.
 */
export async function approveProposal(
  context: Context,
  actor: Actor,
  { proposalId, version }: { readonly proposalId: MatchProposalId; readonly version: number },
): Promise<void | Refused<ApproveRefusal | 'not-a-draft'>> {
  requireHr(actor);
  const outcome = await context.store.write(async (tx) => {
    const proposal = await tx.proposal(proposalId);
    const round = proposal?.roundId ? await tx.round(proposal.roundId) : null;
    if (!proposal || !round) throw new NotFound('No such proposal');
    if (round.version !== version) throw new Conflict('The draft is another by now');
    const changed = moveRound(round, 'change');
    if (isRefused(changed)) return changed;
    const begun = await beginPairing(context, tx, { actorId: actor.personId, proposal });
    if (isRefused(begun)) return begun;
    await tx.saveRound({ ...changed, replaces: null });
    await tx.forgetDraftActs(round.id);
    return begun;
  });
  if (isRefused(outcome)) return outcome;
  await context.bell.ring(outcome.jobs);
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
  // Who chose each other have said themselves that they want to.
  if (proposal.roundId !== null && !(await areAvailable(tx, enrolments, today))) return 'not-available';
  const ofProgramme = async (personId: PersonId): Promise<readonly Pairing[]> =>
    (await tx.pairingsOf(personId)).filter(({ programmeId }) => programmeId === programme.id);
  if (loadOf(proposal.menteeId, await ofProgramme(proposal.menteeId)).hasMentor) return 'mentee-has-a-mentor';
  return loadOf(proposal.mentorId, await ofProgramme(proposal.mentorId)).mentees >= enrolments[0].capacity
    ? 'mentor-at-capacity'
    : null;
}

/** A series that is to be booked, in the calendar of one of them, where people can move the meetings themselves. */
export function wantedSeries(context: Context, pairing: Pairing): MeetingSeries {
  const organiserId = organiserOf(pairing);
  if (organiserId === null) throw new NotFound('The pairing has nobody to organise its meetings');
  return {
    id: idOf<'MeetingSeries'>(context.newId()),
    pairingId: pairing.id,
    pairingVersion: pairing.version,
    status: 'wanted',
    organiserId,
    bookingKey: context.newId(),
    eventId: null,
    iCalUId: null,
    joinUrl: null,
    timeZone: null,
    wish: null,
    ending: null,
    trouble: null,
    version: 1,
  };
}

/** Everybody is owed a card with whom they have been matched. */
export function introductions(context: Context, pairing: Pairing, now: Temporal.Instant): readonly Notice[] {
  return pairing.members.map(({ personId }) => newNotice(context, { kind: 'introduction', personId, pairing, now }));
}

/** A card that is owed from now on. */
export function newNotice(
  context: Context,
  owed: Pick<Notice, 'kind' | 'personId'> & {
    readonly pairing: Pairing;
    /** The pairing's id when not said; see `Notice.subject`. */
    readonly subject?: string;
    readonly now: Temporal.Instant;
  },
): Notice {
  return {
    id: idOf<'Notice'>(context.newId()),
    kind: owed.kind,
    personId: owed.personId,
    pairingId: owed.pairing.id,
    programmeId: null,
    subject: owed.subject ?? owed.pairing.id,
    stale: false,
    wantedAt: owed.now,
    sentAt: null,
    activityId: null,
    undelivered: null,
    dueAt: owed.now,
    attempts: 0,
  };
}
