import type { Temporal } from 'temporal-polyfill';
import { reminderDays } from '#domain/inviting/invitation.ts';
import type { RoundStatus } from '#domain/matching/round.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { nextRoundAt } from '#domain/programme/round-rhythm.ts';
import { timeTaken, type TimeTaken } from '#domain/programme/time-taken.ts';
import { ledProgramme } from '../access/led-programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { holidaysOf } from '../holidays-of.ts';
import type { Reader } from '../ports/store.ts';

/** A programme on its way from a draft to its first pairs, for those who lead it. */
export interface LaunchView {
  readonly programme: Programme;
  /** What taking part takes. */
  readonly time: TimeTaken;
  /** How many may join as it is decided; null: those who are invited. */
  readonly audience: number | null;
  readonly dates: {
    /** When those who have not joined are reminded before joining closes; null: never. */
    readonly remindsOn: Temporal.PlainDate | null;
    /** When the first round runs by itself, were it open now; null: somebody runs it. */
    readonly firstRoundAt: Temporal.Instant | null;
  };
  readonly progress: {
    readonly invited: number;
    readonly joined: number;
    readonly enrolled: number;
    readonly waiting: number;
    /** Of the present round; null: there has been none. */
    readonly round: RoundStatus | null;
    /** That go on. */
    readonly pairings: number;
  };
  /** Has anybody ever been brought together in it? */
  readonly isBegun: boolean;
}

/** How far the launch has come and what happens next. Throws `NotAllowed` for whoever does not lead the programme. */
export async function launchOf(context: Context, actor: ActorIn): Promise<LaunchView> {
  return context.store.read(async (reader) => {
    const programme = await ledProgramme(reader, actor);
    const asOpen: Programme = programme.status === 'draft' ? { ...programme, status: 'open' } : programme;
    return {
      programme,
      time: timeTaken(programme),
      audience: await audienceOf(reader, programme),
      dates: {
        remindsOn: programme.joinsUntil?.add({ days: 1 }).subtract({ days: reminderDays.closing }) ?? null,
        firstRoundAt: nextRoundAt(asOpen, context.now(), holidaysOf(context, programme)),
      },
      progress: await progressOf(reader, programme),
      isBegun: (await reader.begunAmong([programme.id])).length > 0,
    };
  });
}

async function audienceOf(reader: Reader, { audience }: Programme): Promise<number | null> {
  if (audience.kind === 'invited') return null;
  return reader.audienceCount(audience.kind === 'everyone' ? {} : { departments: audience.departments });
}

async function progressOf(reader: Reader, { id }: Programme): Promise<LaunchView['progress']> {
  // Nobody's no is counted here: `countsSeen` says when it may be.
  const { invited, joined } = await reader.invitationCounts(id);
  const counts = (await reader.programmeCounts([id])).get(id);
  return {
    invited,
    joined,
    enrolled: counts?.enrolled ?? 0,
    waiting: (await reader.waitingApplications([id])).get(id)?.waiting ?? 0,
    round: (await reader.latestRound(id))?.status ?? null,
    pairings: counts?.pairings ?? 0,
  };
}
