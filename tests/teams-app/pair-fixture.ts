/** Two people whose meetings are booked: every second Tuesday at 10:00 in Stockholm, the first on 8 December 2026. */
import { Temporal } from 'temporal-polyfill';
import { newMeeting, type Meeting } from '#domain/meetings/meeting.ts';
import type { SeriesRecord } from '#operations/ports/booking.ts';
import { newId, pairOf, savePair, type Pair } from '../adapters/store/world.ts';
import { mentee, mentor, type ApiWorld } from './api-fixture.ts';

export const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_1%40thread.v2/0';
const zone = 'Europe/Stockholm';
const firstDay = Temporal.PlainDate.from('2026-12-08');
const dates = { startsOn: Temporal.PlainDate.from('2026-12-01'), endsOn: Temporal.PlainDate.from('2027-06-27') };

export interface BookedPair {
  readonly pair: Pair;
  readonly series: SeriesRecord;
  /** As saved, in order; `change` was put over the first ones. */
  readonly meetings: readonly Meeting[];
}

function ofTwo(): Pair {
  const pair = pairOf();
  return {
    ...pair,
    mentor,
    mentee,
    programme: { ...pair.programme, ...dates },
    enrolments: [
      { ...pair.enrolments[0], personId: mentor.id, pausedUntil: null },
      { ...pair.enrolments[1], personId: mentee.id, pausedUntil: null },
    ],
    proposal: { ...pair.proposal, mentorId: mentor.id, menteeId: mentee.id },
    pairing: {
      ...pair.pairing,
      ...dates,
      begunAt: Temporal.Instant.from('2026-11-30T09:00:00Z'),
      members: [
        { personId: mentor.id, role: 'mentor' },
        { personId: mentee.id, role: 'mentee' },
      ],
    },
    series: { ...pair.series, organiserId: mentee.id },
  };
}

/** Saves the pair with a verified series of four meetings, of which `changes` says what became of the first ones. */
export async function bookedPair(
  world: ApiWorld,
  changes: readonly Partial<Meeting>[] = [],
  seriesChange: Partial<SeriesRecord> = {},
): Promise<BookedPair> {
  const pair = ofTwo();
  await savePair(world.store, pair);
  const starts = [0, 2, 4, 6].map((weeks) =>
    firstDay.add({ weeks }).toZonedDateTime({ timeZone: zone, plainTime: '10:00' }),
  );
  const series: SeriesRecord = {
    ...pair.series,
    status: 'verified',
    eventId: `event ${pair.series.id}`,
    iCalUId: `ical ${pair.series.id}`,
    joinUrl,
    timeZone: zone,
    plan: {
      standing: { weekday: 2, time: Temporal.PlainTime.from('10:00'), cadence: 'every-two-weeks', week: 1 },
      timeZone: zone,
      occurrences: starts.map((originalStart) => ({ originalStart, kind: 'as-planned', start: null, why: null })),
      minutes: 45,
    },
    invited: null,
    earlier: [],
    triedAt: null,
    dueAt: null,
    attempts: 0,
    followedAt: null,
    checkedAt: null,
    ...seriesChange,
    version: 2,
  };
  const meetings = starts.map((start, index) => {
    const originalStart = start.toInstant();
    const end = originalStart.add({ minutes: 45 });
    return { ...newMeeting({ id: newId(), seriesId: series.id, originalStart, end }), ...changes[index] };
  });
  await world.store.write(async (tx) => {
    await tx.saveSeries(series);
    await tx.addMeetings(meetings);
  });
  return { pair, series, meetings };
}
