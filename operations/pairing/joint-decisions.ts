import { idOf, type JointDecisionId, type MeetingId, type PairingId } from '#domain/ids.ts';
import {
  afterLeaving,
  agree,
  decline,
  isSameProposal,
  lapse,
  propose,
  subjectOf,
  withdrawDecision,
  type JointDecision,
  type Proposed,
} from '#domain/pairing/joint-decision.ts';
import { mayActOnPairing, withRhythm, type Pairing } from '#domain/pairing/pairing.ts';
import { mayTakeRhythm, type Rhythm, type RhythmRefusal } from '#domain/programme/rhythm.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { ownMeeting } from '../access/own-meeting.ts';
import { ownPairing } from '../access/own-pairing.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import { intend, obstacleToChange, type ChangeRefusal } from '../meetings/change-meeting.ts';
import { planInNewRhythm } from '../meetings/new-rhythm.ts';
import { offerAgreedMove } from '../meetings/offer-replacement.ts';
import type { Reader, Writer } from '../ports/store.ts';
import { presentRhythm } from '../series/present-rhythm.ts';
import { writeAnew } from '../write-anew.ts';
import { oweDecisionCards, renewDecisionCards } from './decision-cards.ts';
import { decisionViewOf } from './decision-view.ts';

/** What was proposed; `agreed` where another one had proposed the same, which this has answered. */
export interface ProposedNow {
  readonly decisionId: JointDecisionId;
  readonly agreed: boolean;
}

type CarryRefusal = ChangeRefusal | RhythmRefusal | 'not-allowed-now';
export type ProposeRefusal = CarryRefusal | 'proposed-already' | 'decision-over';

/** One of them proposes that a meeting to come is left out, or moved. Throws `NotFound` for anybody else's. */
export async function proposeForNext(
  context: Context,
  actor: Actor,
  { meetingId, what }: { readonly meetingId: MeetingId; readonly what: 'skip' | 'move' },
): Promise<ProposedNow | Refused<ProposeRefusal>> {
  return written(context, async (tx) => {
    const { pairing } = await ownMeeting(tx, actor, meetingId);
    return proposeIn(context, tx, actor, { pairing, about: { kind: `${what}-next`, meetingId } });
  });
}

/** One of them proposes another rhythm, within what the programme lets pairs choose. Throws `NotFound` for anybody else's. */
export async function proposeRhythm(
  context: Context,
  actor: Actor,
  { pairingId, rhythm }: { readonly pairingId: PairingId; readonly rhythm: Rhythm },
): Promise<ProposedNow | Refused<ProposeRefusal>> {
  return written(context, async (tx) =>
    proposeIn(context, tx, actor, {
      pairing: await ownPairing(tx, actor, pairingId),
      about: { kind: 'rhythm', rhythm },
    }),
  );
}

/** One of the others says yes or no. The last yes carries it out; until then, and after a no, nothing changes. */
export async function answerDecision(
  context: Context,
  actor: Actor,
  { decisionId, agrees }: { readonly decisionId: JointDecisionId; readonly agrees: boolean },
): Promise<{ readonly agreed: boolean } | Refused<CarryRefusal | 'decision-over'>> {
  return written<{ readonly agreed: boolean }, CarryRefusal | 'decision-over'>(context, async (tx) => {
    const { decision, pairing } = await decisionViewOf(tx, decisionId, actor.personId);
    if (agrees) return say(context, tx, actor, { decision, pairing });
    const declined = decline(decision, actor.personId, context.now());
    if (isRefused(declined)) return declined;
    return { outcome: { agreed: false }, jobs: await settle(context, tx, pairing, declined) };
  });
}

/** Whoever proposed it takes it back. */
export async function takeBackDecision(
  context: Context,
  actor: Actor,
  decisionId: JointDecisionId,
): Promise<{ readonly agreed: false } | Refused<'decision-over' | 'not-allowed-now'>> {
  return written<{ readonly agreed: false }, 'decision-over' | 'not-allowed-now'>(context, async (tx) => {
    const { decision } = await decisionViewOf(tx, decisionId, actor.personId);
    const withdrawn = withdrawDecision(decision, actor.personId);
    if (isRefused(withdrawn)) return withdrawn;
    await tx.saveDecision(withdrawn);
    return { outcome: { agreed: false }, jobs: await renewDecisionCards(context, tx, decisionId) };
  });
}

/** The time to answer is over. May run twice, late, or after a crash. */
export async function lapseDecision(context: Context, id: JointDecisionId): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const decision = await tx.decision(id);
    const pairing = decision && (await tx.pairing(decision.pairingId));
    const lapsed = decision && lapse(decision, context.now());
    return pairing && lapsed && !isRefused(lapsed) ? settle(context, tx, pairing, lapsed) : [];
  });
  await context.bell.ring(jobs);
}

/** The pairings are over: nothing is asked any more. Returns the jobs to ring. */
export async function withdrawDecisions(
  context: Context,
  tx: Writer,
  pairingIds: readonly PairingId[],
): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const decision of await tx.openDecisionsOf(pairingIds)) {
    const withdrawn = withdrawDecision(decision, null);
    if (isRefused(withdrawn)) continue;
    await tx.saveDecision(withdrawn);
    jobs.push(...(await renewDecisionCards(context, tx, decision.id)));
  }
  return jobs;
}

/** Somebody has left a group that goes on, which is saved by now: nobody waits for their yes. Returns the jobs to ring. */
export async function decisionsAfterLeaving(context: Context, tx: Writer, pairing: Pairing): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  for (const decision of await tx.openDecisionsOf([pairing.id])) {
    const next = afterLeaving(decision, pairing);
    if (next === decision) continue;
    const done = next.status === 'agreed' ? await carryOut(context, tx, pairing, next) : [];
    // What cannot be done any more is nobody's wish either.
    const saved: JointDecision = isRefused(done) ? { ...next, status: 'withdrawn' } : next;
    jobs.push(...(await settle(context, tx, pairing, saved)), ...(isRefused(done) ? [] : done));
  }
  return jobs;
}

/** Both propose the same: that is a yes. Another proposal about it waits for an answer first. */
async function proposeIn(
  context: Context,
  tx: Writer,
  actor: Actor,
  { pairing, about }: { readonly pairing: Pairing; readonly about: Proposed },
): Promise<{ readonly outcome: ProposedNow; readonly jobs: readonly Job[] } | Refused<ProposeRefusal>> {
  const now = context.now();
  const asked = { id: idOf<'JointDecision'>(context.newId()), pairingId: pairing.id, about, askedBy: actor.personId };
  const obstacle = await obstacleTo(context, tx, pairing, about);
  if (obstacle !== null) return refused(obstacle);
  const subject = subjectOf(asked);
  const open = (await tx.openDecisionsOf([pairing.id])).find((each) => subjectOf(each) === subject);
  if (open !== undefined) {
    if (!isSameProposal(open.about, about)) return refused('proposed-already');
    if (open.askedBy === actor.personId) return { outcome: { decisionId: open.id, agreed: false }, jobs: [] };
    const said = await say(context, tx, actor, { decision: open, pairing });
    return isRefused(said) ? said : { outcome: { decisionId: open.id, ...said.outcome }, jobs: said.jobs };
  }
  const meeting = about.kind === 'rhythm' ? null : await tx.meeting(about.meetingId);
  const decision = propose(asked, meeting?.start ?? null, now);
  await tx.addDecision(decision);
  const to = pairing.members.map(({ personId }) => personId).filter((each) => each !== actor.personId);
  return {
    outcome: { decisionId: decision.id, agreed: false },
    jobs: await oweDecisionCards(context, tx, decision, { pairing, to }),
  };
}

interface Asked {
  readonly decision: JointDecision;
  readonly pairing: Pairing;
}

async function say(
  context: Context,
  tx: Writer,
  { personId }: Actor,
  { decision, pairing }: Asked,
): Promise<
  | { readonly outcome: { readonly agreed: boolean }; readonly jobs: readonly Job[] }
  | Refused<CarryRefusal | 'decision-over'>
> {
  const said = agree(decision, personId, pairing, context.now());
  if (isRefused(said)) return said;
  if (said === decision) return { outcome: { agreed: false }, jobs: [] };
  if (said.status !== 'agreed') {
    await tx.saveDecision(said);
    return { outcome: { agreed: false }, jobs: await renewDecisionCards(context, tx, said.id) };
  }
  const done = await carryOut(context, tx, pairing, said);
  if (isRefused(done)) return done;
  return { outcome: { agreed: true }, jobs: [...done, ...(await settle(context, tx, pairing, said))] };
}

/** What became of it is told to whoever proposed it, and stands in the others' cards. */
async function settle(
  context: Context,
  tx: Writer,
  pairing: Pairing,
  decision: JointDecision,
): Promise<readonly Job[]> {
  await tx.saveDecision(decision);
  context.log.event('joint-decision-over', { decision: decision.id, status: decision.status });
  const isIn = pairing.members.some(({ personId }) => personId === decision.askedBy);
  return oweDecisionCards(context, tx, decision, { pairing, to: isIn ? [decision.askedBy] : [] });
}

/** Why it cannot be proposed, or done, as things stand; null when it can. */
async function obstacleTo(
  context: Context,
  reader: Reader,
  pairing: Pairing,
  about: Proposed,
): Promise<CarryRefusal | null> {
  if (about.kind === 'rhythm') {
    if (!mayActOnPairing(pairing.status, 'set-rhythm')) return 'not-allowed-now';
    const programme = await programmeOf(reader, pairing);
    const [series] = await reader.seriesOf([pairing.id]);
    const may = mayTakeRhythm(programme, presentRhythm(series, pairing, programme), about.rhythm);
    return may === true ? null : may.refused;
  }
  return obstacleToChange({ ...(await meetingIn(reader, about.meetingId)), pairing }, context.now());
}

async function carryOut(
  context: Context,
  tx: Writer,
  pairing: Pairing,
  { about }: JointDecision,
): Promise<readonly Job[] | Refused<CarryRefusal>> {
  const obstacle = await obstacleTo(context, tx, pairing, about);
  if (obstacle !== null) return refused(obstacle);
  if (about.kind !== 'rhythm') {
    const found = await meetingIn(tx, about.meetingId);
    if (about.kind === 'move-next') return offerAgreedMove(context, tx, found);
    return intend(context, tx, found, { kind: 'skip', why: 'asked' });
  }
  const changed = withRhythm(pairing, about.rhythm, await programmeOf(tx, pairing));
  if (isRefused(changed)) return changed;
  await tx.savePairing(changed);
  context.log.event('rhythm-agreed', { pairing: pairing.id });
  return planInNewRhythm(context, tx, [changed]);
}

async function meetingIn(reader: Reader, id: MeetingId) {
  const meeting = await reader.meeting(id);
  const series = meeting && (await reader.series(meeting.seriesId));
  if (!meeting || !series) throw new NotFound('The meeting of the proposal is gone');
  return { meeting, series };
}

async function programmeOf(reader: Reader, { programmeId }: Pairing) {
  const programme = await reader.programme(programmeId);
  if (programme === null) throw new NotFound('The programme of the pairing is missing');
  return programme;
}

/** One transaction, made again where somebody else was first, and afterwards the jobs that follow from it. */
async function written<Outcome extends object, Reason extends string>(
  context: Context,
  work: (tx: Writer) => Promise<{ readonly outcome: Outcome; readonly jobs: readonly Job[] } | Refused<Reason>>,
): Promise<Outcome | Refused<Reason>> {
  const done = await writeAnew(context, work);
  if (isRefused(done)) return done;
  await context.bell.ring(done.jobs);
  return done.outcome;
}
