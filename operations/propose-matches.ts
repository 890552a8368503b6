import type { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { assign } from '#domain/matching/assign.ts';
import { defaultWeights } from '#domain/matching/candidate.ts';
import type { MatchContext } from '#domain/matching/eligibility.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import { mayActOnProgramme, type Programme } from '#domain/programme/programme.ts';
import { refused, type Refused } from '#domain/refused.ts';
import { requireHr } from './access.ts';
import type { Actor, Context } from './context.ts';
import { matchCandidates } from './match-candidates.ts';
import { todayIn } from './today.ts';

/** Below a third of what is attainable a pair is not worth two people's time. */
const minimumFit = 0.33;

function matchContext(programme: Programme, today: Temporal.PlainDate): MatchContext {
  return {
    referenceWeek: today.subtract({ days: today.dayOfWeek - 1 }),
    meetingMinutes: programme.meetingMinutes,
    minimumFit,
    weights: defaultWeights,
    seed: 1,
  };
}

/**
 * Runs a round: the best assignment of everybody who waits. Locked pairs stay, pairs HR rejected do not come again,
 * and whoever is left over is kept with the reason.
 */
export async function proposeMatches(
  context: Context,
  actor: Actor,
): Promise<void | Refused<'no-programme' | 'not-allowed-now'>> {
  requireHr(actor);
  const now = context.now();
  return context.store.write(async (tx) => {
    const programme = await tx.currentProgramme();
    if (programme === null) return refused('no-programme');
    if (!mayActOnProgramme(programme.status, 'match')) return refused('not-allowed-now');
    const today = todayIn(programme, now);
    const last = await tx.latestRound(programme.id);
    const before = last === null ? [] : await tx.proposals(last.id);
    const rejected = before.filter(({ status }) => status === 'excluded');
    const locked = before.filter(({ status }) => status === 'locked');
    const candidates = await matchCandidates(tx, programme.id, rejected, today);
    const assignment = assign(candidates, candidates, matchContext(programme, today), locked);
    const roundId = idOf<'MatchRound'>(context.newId());
    const proposals = assignment.pairs.map(({ mentor, mentee, fit, locked: isLocked }): MatchProposal => ({
      id: idOf<'MatchProposal'>(context.newId()),
      roundId,
      mentorEnrolmentId: mentor.enrolmentId,
      menteeEnrolmentId: mentee.enrolmentId,
      mentorId: mentor.personId,
      menteeId: mentee.personId,
      status: isLocked ? 'locked' : 'proposed',
      fit,
      proposedAt: now,
      version: 1,
    }));
    // A rejection is carried from round to round, or the pair would come back in the one after next.
    const carried = rejected.map((proposal) => ({
      ...proposal,
      id: idOf<'MatchProposal'>(context.newId()),
      roundId,
      version: 1,
    }));
    await tx.saveRound(
      { id: roundId, programmeId: programme.id, proposedAt: now, proposedBy: actor.personId },
      [...proposals, ...carried],
      assignment.waiting.map(({ candidate, role, reason }) => ({ enrolmentId: candidate.enrolmentId, role, reason })),
    );
    await tx.audit({ at: now, actorId: actor.personId, act: 'propose', subject: 'match-round', subjectId: roundId });
    context.log.event('matches-proposed', {
      round: roundId,
      proposals: proposals.length,
      waiting: assignment.waiting.length,
    });
  });
}
