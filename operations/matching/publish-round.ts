import { Temporal } from 'temporal-polyfill';
import type { MatchRoundId, PersonId } from '#domain/ids.ts';
import { isAgreed, isOpen, isPutAside, refuse } from '#domain/matching/proposal.ts';
import { goOn, mayActOnRound, moveRound, type MatchRound } from '#domain/matching/round.ts';
import { publishingMoment } from '#domain/programme/round-rhythm.ts';
import { obstacleToPairs, type NoNewPairs, type Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { oweRoundCards, renewRoundCards } from '../candidates/round-cards.ts';
import { beginPairing } from '../pairing/begin-pairing.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import { holidaysOf } from '../holidays-of.ts';
import type { ProposalLine } from '../ports/matching.ts';
import { tellLeftAlone } from './left-alone.ts';
import type { Writer } from '../ports/store.ts';
import type { DraftSeen } from './propose-matches.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

/** Up to this many pairs begin while HR waits; a worker begins more than that, and HR sees its progress. */
const atOnce = 25;

/** `all`: but what somebody has put aside. */
export type Published = 'agreed' | 'all';

export type PublishRefusal = 'not-a-draft' | 'nothing-to-publish' | NoNewPairs;

/**
 * Publishes what was agreed to in a draft, or all of it that nobody has put aside: from now on each of these pairs begins,
 * one by one, and the draft goes on with the rest. A second press finds it published and does nothing. Throws `Conflict` when another HR lead has changed the draft meanwhile.
 */
export async function publishRound(
  context: Context,
  actor: ActorIn,
  { roundId, version }: DraftSeen,
  which: Published = 'all',
): Promise<void | Refused<PublishRefusal>> {
  const begun = await context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    const round = inProgramme(await tx.round(roundId), actor);
    if (round.status === 'publishing' || round.status === 'published') return { pairs: 0 };
    if (round.version !== version) throw new Conflict('The draft has changed');
    return publishDraft(context, tx, { programme, round, by: actor.personId, which });
  });
  if (isRefused(begun)) return begun;
  if (begun.pairs === 0) return;
  if (begun.pairs <= atOnce) await publishPairs(context, roundId);
  else await context.bell.ring([{ kind: 'publish-round', id: roundId }]);
}

/**
 * From now on the draft is published, in the caller's transaction: by somebody or (`by` null) by itself. Its cards tell so
 * when all of it is.
 */
async function publishDraft(
  context: Context,
  tx: Writer,
  from: {
    readonly programme: Programme;
    readonly round: MatchRound;
    readonly by: PersonId | null;
    readonly which: Published;
  },
): Promise<{ readonly pairs: number } | Refused<PublishRefusal>> {
  const { programme, round, by, which } = from;
  const moved = moveRound(round, 'publish');
  if (isRefused(moved)) return moved;
  const at = context.now();
  const obstacle = obstacleToPairs(programme, todayIn(programme, at));
  if (obstacle !== null) return refused(obstacle);
  const lines = (await tx.proposalLines(round.id)).filter(isOpen);
  const chosen = lines.filter((line) => (which === 'agreed' ? isAgreed(line) : !isPutAside(line)));
  const pairs = chosen.length;
  if (pairs === 0) return refused('nothing-to-publish');
  // Whoever publishes agrees to all that goes out.
  const review = { verdict: 'agreed', by } as const;
  await tx.saveProposalReviews(chosen.filter((line) => !isAgreed(line)).map(({ id }) => ({ proposalId: id, review })));
  await tx.saveRound({ ...moved, publishedBy: by, publishedAt: at });
  const act = by === null ? 'auto-publish' : 'publish';
  await tx.audit({ at, actorId: by, act, subject: 'match-round', subjectId: round.id });
  return { pairs };
}

/**
 * Publishes a draft whose time has come, as it stands now, unless somebody holds it. Those who lead the programme have had a
 * working day since a card reached them; where none can be reached, HR has said that it goes on without them. What can no
 * longer be published waits for a person, and the cards say so.
 */
export async function publishWhenDue(context: Context, roundId: MatchRoundId): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const round = await tx.round(roundId);
    const programme = round && (await tx.programme(round.programmeId));
    const now = context.now();
    if (!round || !programme || !isToPublish(round, now)) return [];
    const moment = publishingMoment(
      programme,
      { wantedAt: round.publishesAt, toldAt: await toldAt(tx, round, now), now },
      holidaysOf(context, programme),
    );
    if (Temporal.Instant.compare(moment, now) > 0) return put(context, tx, round, moment);
    const begun = await publishDraft(context, tx, { programme, round, by: null, which: 'all' });
    if (isRefused(begun)) return put(context, tx, round, null);
    context.log.event('round-publishes-itself', { round: roundId, pairs: begun.pairs });
    return [{ kind: 'publish-round', id: roundId }];
  });
  await context.bell.ring(jobs);
}

type ToPublish = MatchRound & { readonly publishesAt: Temporal.Instant };

function isToPublish(round: MatchRound, now: Temporal.Instant): round is ToPublish {
  const { status, held, publishesAt } = round;
  if (!mayActOnRound(status, 'publish') || held !== null || publishesAt === null) return false;
  return Temporal.Instant.compare(publishesAt, now) <= 0;
}

/** Since when somebody knows of the draft: from now on while a card is still on its way; null when none can arrive. */
async function toldAt(tx: Writer, { id }: MatchRound, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const cards = (await tx.noticesAbout({ kind: 'round-ready', roundId: id })).filter(
    (each) => each.undelivered === null,
  );
  const sent = cards.flatMap(({ sentAt }) => sentAt ?? []).toSorted((a, b) => Temporal.Instant.compare(a, b));
  const isOnItsWay = cards.some(({ sentAt, dueAt }) => sentAt === null && dueAt !== null);
  return sent[0] ?? (isOnItsWay ? now : null);
}

/** The draft is published at another time, or (`at` null) by hand. */
async function put(
  context: Context,
  tx: Writer,
  round: MatchRound,
  at: Temporal.Instant | null,
): Promise<readonly Job[]> {
  const changed = moveRound(round, 'change');
  if (isRefused(changed)) return [];
  await tx.saveRound({ ...changed, publishesAt: at });
  return renewRoundCards(context, tx, round.id);
}

/**
 * Begins the pairs of a round that is being published, each in a transaction of its own, and ends the publishing when
 * none is left. May be cut off anywhere and run again, also twice at once: whoever comes second to a pair skips it. A
 * pair that fails does not hold up the others; its failure is thrown when all have had their turn.
 */
export async function publishPairs(context: Context, roundId: MatchRoundId): Promise<void> {
  const round = await context.store.read((reader) => reader.round(roundId));
  if (round === null || !mayActOnRound(round.status, 'finish')) return;
  const lines = await context.store.read((reader) => reader.proposalLines(roundId));
  const failures: unknown[] = [];
  for (const line of lines.filter(isAgreed)) {
    try {
      await context.bell.ring(await beginOne(context, round, line));
    } catch (failure) {
      if (!(failure instanceof Conflict)) failures.push(failure);
    }
  }
  if (failures.length > 0) throw failures[0];
  await finish(context, roundId);
}

/** The pair begins, or it is written down why it cannot. Throws `Conflict` when somebody else is working on it. */
async function beginOne(context: Context, round: MatchRound, line: ProposalLine): Promise<readonly Job[]> {
  return context.store.write(async (tx) => {
    const proposal = await tx.proposal(line.id);
    if (proposal === null || !isAgreed(proposal)) return [];
    const outcome = await beginPairing(context, tx, { actorId: round.publishedBy, proposal });
    if (!isRefused(outcome)) return outcome.jobs;
    if (outcome.refused === 'not-proposed') return [];
    const declined = refuse(proposal, outcome.refused);
    if (isRefused(declined)) return [];
    await tx.saveProposal(declined);
    context.log.event('pairing-refused', { round: round.id, proposal: proposal.id, reason: outcome.refused });
    return [];
  });
}

/**
 * Whoever finds no pair left that was agreed to ends the publishing; one that is left comes with the next run. Pairs that
 * nobody has agreed to are the draft's from now on.
 */
async function finish(context: Context, roundId: MatchRoundId): Promise<void> {
  // HR's press and a worker that found the round may end it at the same moment.
  const { left, jobs } = await writeAnew(context, async (tx) => {
    const open = (await tx.proposalLines(roundId)).filter(isOpen);
    const agreed = open.filter(isAgreed).length;
    const round = await tx.round(roundId);
    if (agreed > 0 || round === null) return { left: agreed, jobs: [] };
    if (open.length > 0) return { left: 0, jobs: await withTheRest(context, tx, round) };
    const moved = moveRound(round, 'finish');
    if (isRefused(moved)) return { left: 0, jobs: [] };
    await tx.saveRound(moved);
    return { left: 0, jobs: [...(await told(context, tx, moved)), ...(await tellLeftAlone(context, tx, moved))] };
  });
  context.log.event('round-published', { round: roundId, left });
  await context.bell.ring(jobs);
}

/** The draft goes on; what has begun cannot be taken back, so no step before can be, either. */
async function withTheRest(context: Context, tx: Writer, round: MatchRound): Promise<readonly Job[]> {
  const draft = goOn(round);
  if (isRefused(draft)) return [];
  await tx.saveRound(draft);
  await tx.forgetDraftActs(round.id);
  return told(context, tx, round);
}

/** The cards about the draft say what has become of it; what was published by itself is told once more. */
async function told(context: Context, tx: Writer, round: MatchRound): Promise<readonly Job[]> {
  const renewed = await renewRoundCards(context, tx, round.id);
  if (round.publishedBy !== null) return renewed;
  const about = { kind: 'round-report', roundId: round.id } as const;
  return [...renewed, ...(await oweRoundCards(context, tx, { id: round.programmeId }, about))];
}
