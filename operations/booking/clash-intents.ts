import { rhythmOf } from '#domain/pairing/pairing.ts';
import { Temporal } from 'temporal-polyfill';
import type { MeetingId } from '#domain/ids.ts';
import { mayDo, type Meeting, type MeetingIntent } from '#domain/meetings/meeting.ts';
import { clashesOf } from '#domain/booking/slot-clashes.ts';
import type { Gathering, KnownCalendar } from '#domain/booking/slot-ground.ts';
import type { Context } from '../context.ts';
import type { LoadedSeries } from '../series/load-series.ts';

/** Nobody's next day is changed without them. */
const notice = { hours: 24 } as const;

/** What has come between a series and the two calendars. */
export interface ClashIntents {
  /** What Lodestar does about it by itself. */
  readonly intents: ReadonlyMap<MeetingId, MeetingIntent>;
  /** Meetings at the series' own time that lie outside somebody's present working hours: the two are asked. */
  readonly outsideHours: readonly Meeting[];
}

/** A meeting at the time where it stands or is about to go. */
interface Placed extends Pick<Meeting, 'originalStart' | 'start' | 'end'> {
  readonly meeting: Meeting;
}

/**
 * Finds what now stands in the way of meetings that Lodestar has placed itself and that begin more than a day from now
 * and before `until`: they go to the nearest free time of their period, never into a pause, or are left out. What
 * people have placed is theirs. The calendars' `busy` must not hold the meetings' own entries.
 */
export function clashIntents(
  context: Context,
  { series, pairing, programme }: LoadedSeries,
  meetings: readonly Meeting[],
  from: Gathering<KnownCalendar> & { readonly until: Temporal.Instant },
): ClashIntents {
  if (series.timeZone === null) return { intents: new Map(), outsideHours: [] };
  const found = clashesOf<Placed>({
    organiser: from.organiser,
    guest: from.guest,
    others: from.others ?? [],
    cadence: series.plan?.standing.cadence ?? rhythmOf(pairing, programme).cadence,
    startsOn: pairing.startsOn,
    endsOn: pairing.endsOn,
    timeZone: series.timeZone,
    meetings: meetings.flatMap(placed),
    notBefore: earliest(context, { pairing, programme }),
  });
  const asked = found.filter(({ meeting: { meeting, start } }) => isLodestars(meeting) && isBefore(start, from.until));
  const inTheWay = asked.filter(({ why }) => why !== 'hours');
  const outside = series.wish?.outsideHours === true ? [] : asked.filter(({ why }) => why === 'hours');
  return {
    intents: new Map(
      inTheWay.map(({ meeting: { meeting }, why, replacement }) => [
        meeting.id,
        replacement === null ? { kind: 'skip', why } : { kind: 'move', start: replacement.start.toInstant(), why },
      ]),
    ),
    outsideHours: outside.map(({ meeting }) => meeting.meeting).filter((each) => each.status === 'planned'),
  };
}

/** Nothing is put into a break of the two, however free they are. */
function earliest(
  context: Context,
  { pairing, programme }: Pick<LoadedSeries, 'pairing' | 'programme'>,
): Temporal.Instant {
  const soon = context.now().add(notice);
  const resumed = pairing.pausedUntil?.toZonedDateTime(programme.timeZone).toInstant() ?? soon;
  return isBefore(soon, resumed) ? resumed : soon;
}

/** Null where no meeting stands or will stand. */
function placed(meeting: Meeting): readonly Placed[] {
  const { originalStart, start, end, intent } = meeting;
  if (meeting.settledAt !== null || intent?.kind === 'skip') return [];
  if (intent === null) return mayDo('cancel', meeting) ? [{ originalStart, start, end, meeting }] : [];
  return [{ originalStart, start: intent.start, end: intent.start.add(start.until(end)), meeting }];
}

function isLodestars({ intent, placedBy }: Meeting): boolean {
  return intent === null ? placedBy === 'lodestar' : intent.why !== 'asked';
}

function isBefore(left: Temporal.Instant, right: Temporal.Instant): boolean {
  return Temporal.Instant.compare(left, right) < 0;
}
