import { Temporal } from 'temporal-polyfill';
import { isEngaging, overlap } from '../calendar/entry.ts';
import { hoursBetween } from '../calendar/hours.ts';
import { stands, type PairMeeting } from '../calendar/pair-meetings.ts';
import type { Doing } from './scene.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The person's mentor meetings that begin in more than an hour and less than so many days. */
export function comingMeetings({ look, member }: Doing, days: number): readonly PairMeeting[] {
  return look.meetings.filter(
    (meeting) =>
      [meeting.organiser, meeting.guest].includes(member.oid) &&
      meeting.start > look.at + hourMs &&
      meeting.start < look.at + days * dayMs &&
      stands(meeting),
  );
}

/** One of them; people think of what comes next first. */
export function nextMeeting(doing: Doing): PairMeeting | null {
  const [first, ...later] = comingMeetings(doing, 30);
  if (first === undefined) return null;
  return later.length > 0 && doing.chance.happens(0.4) ? doing.chance.pick(later) : first;
}

/** The event's id in the person's own calendar. */
export function ownId({ member }: Doing, { inOrganiser, inGuest }: PairMeeting): string | null {
  return [inOrganiser, inGuest].find((entry) => entry?.owner === member.oid)?.id ?? null;
}

/** Some hour of the person's working day, `days` from today on a weekday, on whole or half hours. */
export function someTime(doing: Doing, [least, most]: readonly [least: number, most: number], minutes: number): Span {
  const zone = zoneOf(doing);
  const now = Temporal.Instant.fromEpochMilliseconds(doing.look.at).toZonedDateTimeISO(zone);
  const day = onWeekday(now.toPlainDate().add({ days: doing.chance.between(least, most) }));
  const time = Temporal.PlainTime.from({
    hour: doing.chance.between(8, 15),
    minute: doing.chance.happens(0.5) ? 30 : 0,
  });
  const start = day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  return { start, end: start + minutes * minuteMs };
}

export function onWeekday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;
}

export function zoneOf({ look, member }: Pick<Doing, 'look' | 'member'>): string {
  return hoursBetween(look.hoursOf(member.oid), look.at, look.at).at(-1)?.timeZone ?? 'Europe/Stockholm';
}

/** Times of the same length within two days of a meeting, ahead of now, in the person's working day. */
export function timesNear(doing: Doing, meeting: PairMeeting): readonly Span[] {
  const length = meeting.end - meeting.start;
  const zone = zoneOf(doing);
  const day = Temporal.Instant.fromEpochMilliseconds(meeting.start).toZonedDateTimeISO(zone).toPlainDate();
  return [-2, -1, 0, 1, 2]
    .map((days) => day.add({ days }))
    .filter(({ dayOfWeek }) => dayOfWeek <= 5)
    .flatMap((date) =>
      [8, 9, 10, 11, 13, 14, 15].map((hour) => {
        const start = date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;
        return { start, end: start + length };
      }),
    )
    .filter(({ start }) => start > doing.look.at + hourMs && start !== meeting.start);
}

/** Everybody whose meeting it is: the two, or the organiser with all guests of a group who are still there. */
export function peopleOf({ look }: Pick<Doing, 'look'>, { uid }: Pick<PairMeeting, 'uid'>): readonly string[] {
  const lines = look.meetings.filter((each) => each.uid === uid);
  return [...new Set(lines.flatMap(({ organiser, guest }) => [organiser, guest]))];
}

/** None of them has anything then. */
export function isFreeForAll(doing: Doing, { uid }: PairMeeting, span: Span): boolean {
  return peopleOf(doing, { uid }).every((person) =>
    (doing.look.calendars.get(person) ?? []).every(
      (entry) => entry.uid === uid || !isEngaging(entry) || !overlap(entry, span),
    ),
  );
}
