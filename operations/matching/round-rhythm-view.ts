import type { Temporal } from 'temporal-polyfill';
import { overRounds, type MatchRound } from '#domain/matching/round.ts';
import type { MentoringForm } from '#domain/programme/match-settings.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isForPairs } from '#domain/programme/revise-programme.ts';
import { nextRoundAt, runsByItself } from '#domain/programme/round-rhythm.ts';
import type { Context } from '../context.ts';
import { holidaysOf } from '../holidays-of.ts';
import type { Reader } from '../ports/store.ts';

/** What a programme's rounds do by themselves, for those who lead it. */
export interface RoundRhythmView {
  /** Null: no round runs by itself. */
  readonly nextAt: Temporal.Instant | null;
  readonly asSoonAsPossible: boolean;
  /** The latest that ran by itself, unless it is the one that is shown; `nobody`: no two were a good pair. */
  readonly ran: {
    readonly at: Temporal.Instant;
    readonly outcome: 'open' | 'published' | 'discarded' | 'nobody';
  } | null;
}

/** When the next round of a programme runs by itself; null: none does. */
async function nextRoundOwn(
  context: Pick<Context, 'now' | 'holidays'>,
  reader: Reader,
  programme: Programme,
): Promise<Temporal.Instant | null> {
  if (!runsByItself(programme)) return null;
  const plan = await reader.roundPlan(programme.id);
  // Worked out anew where the programme has been changed since, as the job that follows will.
  return plan?.programmeVersion === programme.version
    ? plan.nextAt
    : nextRoundAt(programme, context.now(), holidaysOf(context, programme));
}

/** `shown` is the round on the page. */
export async function rhythmView(
  context: Pick<Context, 'now' | 'holidays'>,
  reader: Reader,
  programme: Programme,
  shown: MatchRound | null,
): Promise<RoundRhythmView> {
  const own = await reader.lastOwnRound(programme.id);
  return {
    nextAt: await nextRoundOwn(context, reader, programme),
    asSoonAsPossible: programme.rounds.rhythm === 'as-soon-as-possible',
    ran: own === null || own.id === shown?.id ? null : { at: own.proposedAt, outcome: await outcomeOf(reader, own) },
  };
}

async function outcomeOf(
  reader: Reader,
  { id, status }: MatchRound,
): Promise<NonNullable<RoundRhythmView['ran']>['outcome']> {
  if (status === 'published') return 'published';
  // A rerun stands on the page in its place.
  if (!overRounds.includes(status) || status === 'replaced') return 'open';
  return (await reader.hasProposals(id)) ? 'discarded' : 'nobody';
}

/** Of what kind a round's pairs may be, the usual one first, and whether people meet in groups as well. */
export function formsOf({ forms, matching }: Pick<Programme, 'forms' | 'matching'>): {
  readonly forms: readonly MentoringForm[];
  readonly hasGroups: boolean;
} {
  const pairs = forms.filter(isForPairs);
  return {
    forms: pairs.toSorted((a, b) => Number(b === matching.form) - Number(a === matching.form)),
    hasGroups: pairs.length < forms.length,
  };
}
