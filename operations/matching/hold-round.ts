import { afterWorkingDays } from '#domain/time/working-days.ts';
import type { MatchRoundId } from '#domain/ids.ts';
import { holdRound, releaseRound, type MatchRound } from '#domain/matching/round.ts';
import { isDayOffIn } from '#domain/programme/round-rhythm.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, type Refused } from '#domain/refused.ts';
import { inProgramme, ledProgramme } from '../access/led-programme.ts';
import { renewRoundCards } from '../candidates/round-cards.ts';
import type { ActorIn, Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import { holidaysOf } from '../holidays-of.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { writeAnew } from '../write-anew.ts';

/** `version` is that of the draft they saw; null from a card, which asks for nothing but to wait. */
export interface RoundSeen {
  readonly roundId: MatchRoundId;
  readonly version: number | null;
}

export type HoldRefusal = 'not-a-draft' | 'nothing-to-hold';

/**
 * Somebody who leads the programme holds back a draft that would be published by itself. Twice is the same as once. Throws
 * `NotAllowed`, `NotFound`, and `Conflict` when the draft has changed since they saw it.
 */
export async function holdDraft(
  context: Context,
  actor: ActorIn,
  seen: RoundSeen,
): Promise<void | Refused<HoldRefusal>> {
  return changeHold(context, actor, seen, {
    act: 'hold',
    decide: (round) => holdRound(round, { by: actor.personId, at: context.now() }),
  });
}

/**
 * The draft is published by itself again, at its time or, where that has passed, a working day from now. Twice is the same
 * as once. Throws as `holdDraft`.
 */
export async function releaseDraft(
  context: Context,
  actor: ActorIn,
  seen: RoundSeen,
): Promise<void | Refused<HoldRefusal>> {
  return changeHold(context, actor, seen, {
    act: 'release',
    decide(round, programme) {
      const now = context.now();
      const isOff = isDayOffIn(programme, holidaysOf(context, programme));
      return releaseRound(round, now, afterWorkingDays(now, 1, programme.timeZone, isOff));
    },
  });
}

async function changeHold(
  context: Context,
  actor: ActorIn,
  { roundId, version }: RoundSeen,
  change: {
    readonly act: 'hold' | 'release';
    readonly decide: (round: MatchRound, programme: Programme) => MatchRound | Refused<HoldRefusal>;
  },
): Promise<void | Refused<HoldRefusal>> {
  const outcome = await writeAnew(context, async (tx) => {
    const programme = await ledProgramme(tx, actor);
    const round = inProgramme(await tx.round(roundId), actor);
    if (version !== null && round.version !== version) throw new Conflict('The draft has changed');
    const changed = change.decide(round, programme);
    if (isRefused(changed)) return changed;
    if (changed === round) return { jobs: [] };
    await tx.saveRound(changed);
    const at = context.now();
    await tx.audit({ at, actorId: actor.personId, act: change.act, subject: 'match-round', subjectId: roundId });
    return { jobs: await renewRoundCards(context, tx, roundId) };
  });
  return ringOutcome(context, outcome);
}
