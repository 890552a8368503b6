import type { MatchRoundId, PersonId } from '#domain/ids.ts';
import { isNear } from '#domain/access/own-pair.ts';
import { assign } from '#domain/matching/assign.ts';
import type { Weights } from '#domain/programme/match-factors.ts';
import { fitOf, seenScore } from '#domain/matching/fit.ts';
import { isKept, isOpen } from '#domain/matching/proposal.ts';
import { mayActOnRound } from '#domain/matching/round.ts';
import { keptOut } from '#domain/matching/rule.ts';
import { refused, type Refused } from '#domain/refused.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { matchCandidates } from '../candidates/match-candidates.ts';
import { matchContext } from './propose-matches.ts';
import { inProgramme } from '../access/led-programme.ts';
import { fitNotFor } from '../access/fit-not-for.ts';
import { readAsHr } from '../access/read-as-hr.ts';

/** With more people than this nothing is tried while HR waits; HR can run the draft again instead, and undo that. */
const mostPeople = 2_000;

/** What other weights would do to the draft; nothing is saved. */
export interface WhatIf {
  /** Pairs of the draft that would change. */
  readonly changed: number;
  readonly pairs: { readonly now: number; readonly tried: number };
  /** Mean fit from 0 to 1, both counted with the weights that are tried, so that they can be compared; null without pairs. */
  readonly meanFit: { readonly now: number | null; readonly tried: number | null };
}

interface Two {
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
}

const keyOf = ({ mentorId, menteeId }: Two): string => `${mentorId} ${menteeId}`;

/** Works the draft out again without saving it, with its locks and all that was taken out, and compares. HR only. */
export async function whatIf(
  context: Context,
  actor: ActorIn,
  { roundId, weights }: { readonly roundId: MatchRoundId; readonly weights: Weights },
): Promise<WhatIf | Refused<'too-many-to-try'>> {
  const found = await readAsHr(context, actor, 'what-if', async (reader, programme) => {
    const round = inProgramme(await reader.round(roundId), actor);
    if (!mayActOnRound(round.status, 'change')) throw new NotFound('No such draft');
    const lines = await reader.proposalLines(roundId);
    const rules = await reader.matchRules(programme.id);
    const rejected = lines.filter(({ status }) => status === 'excluded');
    const everybody = await matchCandidates(reader, programme, { rejected, rules }, round.proposedAt);
    const near = await fitNotFor(reader, actor.personId, weights);
    return { round, programme, lines, everybody, near, out: keptOut(rules) };
  });
  const { round, programme, lines, everybody, near, out } = found;
  const candidates = everybody.filter(({ personId }) => !out.has(personId));
  if (candidates.length > mostPeople) return refused('too-many-to-try');
  const match = { ...matchContext(programme, round.proposedAt, round.form), weights };
  const locked = lines.filter(isKept);
  const open = lines.filter(isOpen);
  const proposed = assign(candidates, candidates, match, locked).pairs;
  const kept = new Set(
    proposed.map(({ mentor, mentee }) => keyOf({ mentorId: mentor.personId, menteeId: mentee.personId })),
  );
  const byId = new Map(candidates.map((candidate) => [candidate.personId, candidate]));
  const isTheirs = (pair: Two) => isNear(near, [pair.mentorId, pair.menteeId]);
  const fitsNow = open
    .filter((pair) => !isTheirs(pair))
    .flatMap(({ mentorId, menteeId }) => {
      const [mentor, mentee] = [byId.get(mentorId), byId.get(menteeId)];
      return mentor === undefined || mentee === undefined
        ? []
        : [seenScore(fitOf(mentor, mentee, match).factors, weights)];
    });
  const fitsTried = proposed
    .filter(({ mentor, mentee }) => !isTheirs({ mentorId: mentor.personId, menteeId: mentee.personId }))
    .map(({ fit }) => seenScore(fit.factors, weights));
  return {
    changed: open.filter((line) => !kept.has(keyOf(line))).length,
    pairs: { now: open.length, tried: proposed.length },
    meanFit: { now: meanOf(fitsNow), tried: meanOf(fitsTried) },
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
