import type { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf, type MatchProposalId, type MatchRoundId } from '#domain/ids.ts';
import { approve, exclude, proposalActs, type MatchProposal } from '#domain/matching/proposal.ts';
import type { MeetingSeries } from '#domain/meetings/series.ts';
import { begin, type Pairing } from '#domain/pairing/pairing.ts';
import { mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { requireHr } from './access.ts';
import type { Actor, Context } from './context.ts';
import { Conflict, NotFound } from './failures.ts';
import type { Job } from './job.ts';
import { loadOf } from './match-candidates.ts';
import type { Notice, Writer } from './ports/store.ts';
import { todayIn } from './today.ts';

export type ApproveRefusal =
  | 'not-proposed'
  | 'mentor-at-capacity'
  | 'mentee-has-a-mentor'
  | 'no-longer-enrolled'
  | 'programme-not-open';

/** A decision on one proposal; `version` is the one HR looked at. */
export interface ProposalDecision {
  readonly proposalId: MatchProposalId;
  readonly version: number;
}

/**
 * HR approves one proposal: the pairing begins, its meeting series is wanted and both are owed an introduction, all
 * in one transaction. Throws `Conflict` when another HR lead was first.
 */
export async function approveProposal(
  context: Context,
  actor: Actor,
  decision: ProposalDecision,
): Promise<void | Refused<ApproveRefusal>> {
  requireHr(actor);
  const outcome = await context.store.write(async (tx) => {
    const proposal = await decided(tx, decision);
    return beginPairing(context, tx, actor, proposal);
  });
  if ('refused' in outcome) return outcome;
  await context.bell.ring(outcome.jobs);
}

/** HR says no to one proposal; the two are not proposed for each other again. */
export async function rejectProposal(
  context: Context,
  actor: Actor,
  decision: ProposalDecision,
): Promise<void | Refused<ApproveRefusal>> {
  requireHr(actor);
  return context.store.write(async (tx) => {
    const rejected = exclude(await decided(tx, decision));
    if (isRefused(rejected)) return rejected;
    await tx.saveProposal(rejected);
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: 'reject', subject: 'match-proposal', subjectId: rejected.id });
  });
}

/** Approves everything in a round that is still proposed. Each stands alone: one refusal does not hold up the others. */
export async function approveRound(
  context: Context,
  actor: Actor,
  roundId: MatchRoundId,
): Promise<{
  readonly approved: number;
  readonly refused: readonly { readonly proposalId: MatchProposalId; readonly reason: ApproveRefusal }[];
}> {
  requireHr(actor);
  const approvable: readonly string[] = proposalActs.approve;
  const proposals = await context.store.read(async (reader) => reader.proposals(roundId));
  const refusals: { proposalId: MatchProposalId; reason: ApproveRefusal }[] = [];
  let approved = 0;
  for (const { id, version } of proposals.filter(({ status }) => approvable.includes(status))) {
    const outcome = await approveProposal(context, actor, { proposalId: id, version });
    if (outcome === undefined) approved += 1;
    else refusals.push({ proposalId: id, reason: outcome.refused });
  }
  return { approved, refused: refusals };
}

async function decided(tx: Writer, { proposalId, version }: ProposalDecision): Promise<MatchProposal> {
  const proposal = await tx.proposal(proposalId);
  if (proposal === null) throw new NotFound('No such proposal');
  if (proposal.version !== version) throw new Conflict('The proposal has been decided meanwhile');
  return proposal;
}

async function beginPairing(
  context: Context,
  tx: Writer,
  actor: Actor,
  proposal: MatchProposal,
): Promise<{ readonly jobs: readonly Job[] } | Refused<ApproveRefusal>> {
  const now = context.now();
  const approved = approve(proposal);
  if (isRefused(approved)) return approved;
  const programme = await tx.currentProgramme();
  if (programme === null || !mayActOnProgramme(programme.status, 'match')) return refused('programme-not-open');
  const enrolments = await enrolmentsOf(tx, programme, proposal);
  const refusal = await obstacle(tx, programme, proposal, enrolments);
  if (refusal !== null || enrolments === null) return refused(refusal ?? 'no-longer-enrolled');
  // Both enrolments get a new version, so that two approvals of one mentor at once cannot both see room.
  for (const enrolment of enrolments) await tx.saveEnrolment({ ...enrolment, version: enrolment.version + 1 });
  await tx.saveProposal(approved);
  const pairing = begin({
    id: idOf<'Pairing'>(context.newId()),
    programme,
    proposal,
    now,
    today: todayIn(programme, now),
  });
  const series = wantedSeries(context, pairing);
  const notices = introductions(context, pairing, now);
  await tx.addPairing(pairing, proposal.id);
  await tx.addSeries(series, now);
  await tx.addNotices(notices);
  await tx.audit({ at: now, actorId: actor.personId, act: 'approve', subject: 'pairing', subjectId: pairing.id });
  context.log.event('pairing-begun', { pairing: pairing.id, series: series.id });
  return {
    jobs: [{ kind: 'plan-series', id: series.id }, ...notices.map(({ id }): Job => ({ kind: 'send-notice', id }))],
  };
}

type Enrolments = readonly [mentor: Enrolment, mentee: Enrolment];

async function enrolmentsOf(tx: Writer, programme: Programme, proposal: MatchProposal): Promise<Enrolments | null> {
  const mentor = await tx.enrolment(programme.id, proposal.mentorId);
  const mentee = await tx.enrolment(programme.id, proposal.menteeId);
  return mentor?.status === 'enrolled' && mentee?.status === 'enrolled' ? [mentor, mentee] : null;
}

async function obstacle(
  tx: Writer,
  programme: Programme,
  proposal: MatchProposal,
  enrolments: Enrolments | null,
): Promise<ApproveRefusal | null> {
  if (enrolments === null) return 'no-longer-enrolled';
  const pairings = await tx.pairings(programme.id);
  if (loadOf(proposal.menteeId, pairings).hasMentor) return 'mentee-has-a-mentor';
  return loadOf(proposal.mentorId, pairings).mentees >= enrolments[0].capacity ? 'mentor-at-capacity' : null;
}

/** The mentee organises, so that the two can move the meetings in Outlook themselves and see each other's answers. */
export function wantedSeries(context: Context, pairing: Pairing): MeetingSeries {
  const mentee = pairing.members.find(({ role }) => role === 'mentee');
  if (mentee === undefined) throw new NotFound('The pairing has no mentee');
  return {
    id: idOf<'MeetingSeries'>(context.newId()),
    pairingId: pairing.id,
    pairingVersion: pairing.version,
    status: 'wanted',
    organiserId: mentee.personId,
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

function introductions(context: Context, pairing: Pairing, now: Temporal.Instant): readonly Notice[] {
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
