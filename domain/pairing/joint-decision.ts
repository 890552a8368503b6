import { Temporal } from 'temporal-polyfill';
import type { JointDecisionId, MeetingId, PairingId, PersonId } from '../ids.ts';
import { changeNotice } from '../meetings/offer.ts';
import { isSameRhythm, type Rhythm } from '../programme/rhythm.ts';
import { refused, type Refused } from '../refused.ts';
import type { Pairing } from './pairing.ts';

/** `agreed`: all the others have said yes, and it is being done; `lapsed`: not all have answered in time. */
export const decisionStatuses = ['open', 'agreed', 'declined', 'withdrawn', 'lapsed'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** What is proposed: to leave out or move a meeting to come, or to meet in another rhythm from now on. */
export type Proposed =
  | { readonly kind: 'skip-next' | 'move-next'; readonly meetingId: MeetingId }
  | { readonly kind: 'rhythm'; readonly rhythm: Rhythm };

export const decisionKinds = ['skip-next', 'move-next', 'rhythm'] as const satisfies readonly Proposed['kind'][];

/** One of a pairing proposes something, which comes about once all the others have said yes. Silence changes nothing. */
export interface JointDecision {
  readonly id: JointDecisionId;
  readonly pairingId: PairingId;
  readonly about: Proposed;
  readonly status: DecisionStatus;
  readonly askedBy: PersonId;
  /** Who else has said yes. */
  readonly agreedBy: readonly PersonId[];
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly version: number;
}

/** A rhythm is not urgent: both weekends and a short holiday may lie between. */
const rhythmOpenFor = { hours: 14 * 24 } as const;

/** `meetingStart` is where the meeting stands that it is about; null where it is about none. */
export function propose(
  from: Pick<JointDecision, 'id' | 'pairingId' | 'about' | 'askedBy'>,
  meetingStart: Temporal.Instant | null,
  now: Temporal.Instant,
): JointDecision {
  const expiresAt = meetingStart === null ? now.add(rhythmOpenFor) : meetingStart.subtract(changeNotice);
  return { ...from, status: 'open', agreedBy: [], createdAt: now, expiresAt, version: 1 };
}

type Members = Pick<Pairing, 'members'>;

/** Those whose yes is still missing: everybody who is in the pairing now but the one who proposed. */
export function awaited({ status, askedBy, agreedBy }: JointDecision, { members }: Members): readonly PersonId[] {
  if (status !== 'open') return [];
  return members.map(({ personId }) => personId).filter((each) => each !== askedBy && !agreedBy.includes(each));
}

/** Somebody else says yes. With the last of them it is agreed; a second yes is the same as one. */
export function agree(
  decision: JointDecision,
  by: PersonId,
  pairing: Members,
  now: Temporal.Instant,
): JointDecision | Refused<'decision-over' | 'not-allowed-now'> {
  const refusal = refusalOf(decision, by, now);
  if (refusal !== null) return refused(refusal);
  if (decision.agreedBy.includes(by)) return decision;
  const said = next(decision, { agreedBy: [...decision.agreedBy, by] });
  return awaited(said, pairing).length === 0 ? { ...said, status: 'agreed' } : said;
}

/** One no is enough, also after a yes of one's own. */
export function decline(
  decision: JointDecision,
  by: PersonId,
  now: Temporal.Instant,
): JointDecision | Refused<'decision-over' | 'not-allowed-now'> {
  const refusal = refusalOf(decision, by, now);
  return refusal === null ? next(decision, { status: 'declined' }) : refused(refusal);
}

/** Whoever proposed it thinks better of it, or what it was about is gone (`by` null). */
export function withdrawDecision(
  decision: JointDecision,
  by: PersonId | null,
): JointDecision | Refused<'decision-over' | 'not-allowed-now'> {
  if (decision.status !== 'open') return refused('decision-over');
  return by === null || by === decision.askedBy ? next(decision, { status: 'withdrawn' }) : refused('not-allowed-now');
}

/** Its time is over, and nothing has changed. */
export function lapse(decision: JointDecision, now: Temporal.Instant): JointDecision | Refused<'decision-over'> {
  return decision.status === 'open' && isOverdue(decision, now)
    ? next(decision, { status: 'lapsed' })
    : refused('decision-over');
}

/**
 * Somebody has left the group: what they had proposed is withdrawn, and where only their yes was missing it is agreed.
 * The same where nothing follows.
 */
export function afterLeaving(decision: JointDecision, pairing: Members): JointDecision {
  if (decision.status !== 'open') return decision;
  const isIn = pairing.members.some(({ personId }) => personId === decision.askedBy);
  if (!isIn) return next(decision, { status: 'withdrawn' });
  return awaited(decision, pairing).length === 0 ? next(decision, { status: 'agreed' }) : decision;
}

/** Would both say the same? */
export function isSameProposal(one: Proposed, other: Proposed): boolean {
  if (one.kind === 'rhythm') return other.kind === 'rhythm' && isSameRhythm(one.rhythm, other.rhythm);
  return other.kind === one.kind && other.meetingId === one.meetingId;
}

/** As long as one is open about the same meeting, or about the rhythm, there is no other. */
export function subjectOf({ about, pairingId }: Pick<JointDecision, 'about' | 'pairingId'>): MeetingId | PairingId {
  return about.kind === 'rhythm' ? pairingId : about.meetingId;
}

function refusalOf(
  decision: JointDecision,
  by: PersonId,
  now: Temporal.Instant,
): 'decision-over' | 'not-allowed-now' | null {
  if (decision.status !== 'open' || isOverdue(decision, now)) return 'decision-over';
  return by === decision.askedBy ? 'not-allowed-now' : null;
}

function isOverdue({ expiresAt }: JointDecision, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(expiresAt, now) <= 0;
}

function next(decision: JointDecision, change: Partial<JointDecision>): JointDecision {
  return { ...decision, ...change, version: decision.version + 1 };
}
