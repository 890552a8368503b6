import type { MatchRoundId } from '#domain/ids.ts';
import { isOpen, refuse } from '#domain/matching/proposal.ts';
import { mayActOnRound, moveRound, type MatchRound } from '#domain/matching/round.ts';
import { obstacleToPairs, type NoNewPairs } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { beginPairing } from '../pairing/begin-pairing.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import type { ProposalLine } from '../ports/matching.ts';
import { tellLeftAlone } from './left-alone.ts';
import type { DraftSeen } from './propose-matches.ts';
import { todayIn } from '../today.ts';
import { writeAnew } from '../write-anew.ts';

/** Up to this many pairs begin while HR waits; a worker begins more than that, and HR sees its progress. */
const atOnce = 25;

export type PublishRefusal = 'not-a-draft' | 'nothing-to-publish' | NoNewPairs;

/**
 * Publishes a draft: from now on each of its pairs begins, one by one. A second press finds it published and does
 * nothing. Throws `Conflict` when another HR lead has changed the draft meanwhile.
 */
export async function publishRound(
  context: Context,
  actor: ActorIn,
  { roundId, version }: DraftSeen,
): Promise<void | Refused<PublishRefusal>> {
  const begun = await context.store.write(async (tx) => {
    const programme = await ledProgramme(tx, actor);
    const round = inProgramme(await tx.round(roundId), actor);
    if (round.status === 'publishing' || round.status === 'published') return { pairs: 0 };
    if (round.version !== version) throw new Conflict('The draft has changed');
    const moved = moveRound(round, 'publish');
    if (isRefused(moved)) return moved;
    const at = context.now();
    const obstacle = obstacleToPairs(programme, todayIn(programme, at));
    if (obstacle !== null) return refused(obstacle);
    const pairs = (await tx.proposalLines(roundId)).filter(isOpen).length;
    if (pairs === 0) return refused('nothing-to-publish');
    await tx.saveRound({ ...moved, publishedBy: actor.personId });
    await tx.audit({ at, actorId: actor.personId, act: 'publish', subject: 'match-round', subjectId: roundId });
    return { pairs };
  });
  if (isRefused(begun)) return begun;
  if (begun.pairs === 0) return;
  if (begun.pairs <= atOnce) await publishPairs(context, roundId);
  else await context.bell.ring([{ kind: 'publish-round', id: roundId }]);
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
  for (const line of lines.filter(isOpen)) {
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
    if (proposal === null || !isOpen(proposal)) return [];
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

/** Whoever finds no open pair left marks the round as published; a pair that is still open comes with the next run. */
async function finish(context: Context, roundId: MatchRoundId): Promise<void> {
  // HR's press and a worker that found the round may end it at the same moment.
  const { left, jobs } = await writeAnew(context, async (tx) => {
    const open = (await tx.proposalLines(roundId)).filter(isOpen).length;
    const round = await tx.round(roundId);
    const moved = round === null ? null : moveRound(round, 'finish');
    if (open > 0 || moved === null || isRefused(moved)) return { left: open, jobs: [] };
    await tx.saveRound(moved);
    return { left: 0, jobs: await tellLeftAlone(context, tx, moved) };
  });
  context.log.event('round-published', { round: roundId, left });
  await context.bell.ring(jobs);
}
