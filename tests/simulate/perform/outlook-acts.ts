import { Temporal } from 'temporal-polyfill';
import { minuteOf, wallClock } from '../calendar/hours.ts';
import type { PairMeeting } from '../calendar/pair-meetings.ts';
import type { ActKind } from '../life/act.ts';
import { propose } from './propose.ts';
import type { Doing } from './scene.ts';
import {
  hourMs,
  isFreeForAll,
  minuteMs,
  nextMeeting,
  onWeekday,
  ownId,
  peopleOf,
  someTime,
  timesNear,
  zoneOf,
} from './times.ts';

/** Does it, or tells that it could not be done. */
export type Deed = (doing: Doing) => Promise<boolean>;

/** What people do with their calendars in Outlook. */
export const outlookDeeds = {
  meeting: ({ outlook, member, ...doing }) =>
    outlook.addMeeting(
      member.oid,
      someTime({ outlook, member, ...doing }, [1, 35], doing.chance.happens(0.5) ? 60 : 30),
    ),
  'meeting-on-top': (doing) =>
    withMeeting(doing, ({ start, end }) =>
      doing.outlook.addMeeting(doing.member.oid, { start: start - 15 * minuteMs, end: end + 15 * minuteMs }),
    ),
  leave: async (doing) => {
    const today = Temporal.Instant.fromEpochMilliseconds(doing.look.at).toZonedDateTimeISO(zoneOf(doing)).toPlainDate();
    const first = onWeekday(today.add({ days: doing.chance.between(3, 40) }));
    const last = first.add({ days: doing.chance.between(0, 9) });
    return doing.outlook.addLeave(doing.member.oid, first.toString(), last.toString());
  },
  'team-meeting': (doing) =>
    doing.outlook.addTeamMeeting(doing.member.oid, someTime(doing, [2, 10], 60), doing.chance.between(4, 16)),
  decline: (doing) => withOwn(doing, (id, { guest }) => guest === doing.member.oid && doing.outlook.decline(guest, id)),
  'answer-tentatively': (doing) =>
    withOwn(doing, (id, { guest }) => guest === doing.member.oid && doing.outlook.answerTentatively(guest, id, null)),
  'propose-time': (doing) => propose(doing, (...answer) => doing.outlook.answerTentatively(...answer)),
  'move-to-free': (doing) => moveOne(doing, (meeting, span) => isFreeForAll(doing, meeting, span)),
  'move-to-busy': (doing) => moveOne(doing, (meeting, span) => !isFreeForAll(doing, meeting, span)),
  shorten: (doing) =>
    asOrganiser(doing, async (id, meeting) => {
      const did = await doing.outlook.shorten(doing.member.oid, id, meeting.end - 15 * minuteMs);
      if (did) doing.chronicle.placed(meeting);
      return did;
    }),
  cancel: (doing) => asOrganiser(doing, (id) => doing.outlook.cancel(doing.member.oid, id)),
  /** Outlook tells the others: the organiser's deletion calls the meeting off, the guest's declines it. */
  delete: (doing) =>
    withOwn(doing, async (id, { guest }) => {
      if (guest === doing.member.oid) return doing.outlook.decline(guest, id);
      return doing.outlook.remove(doing.member.oid, id);
    }),
  'move-series': (doing) => asOrganiser(doing, (id, meeting) => moveSeries(doing, id, meeting)),
  'delete-series': (doing) =>
    asOrganiser(doing, (_id, { inOrganiser }) => {
      const series = inOrganiser?.seriesId ?? null;
      return series !== null && doing.outlook.remove(doing.member.oid, series);
    }),
  'split-series': (doing) => asOrganiser(doing, (id, meeting) => splitSeries(doing, id, meeting)),
} as const satisfies Partial<Record<ActKind, Deed>>;

export type WithId = (eventId: string, meeting: PairMeeting) => Promise<boolean> | boolean;

async function withMeeting(doing: Doing, work: (meeting: PairMeeting) => Promise<boolean>): Promise<boolean> {
  const meeting = nextMeeting(doing);
  return meeting !== null && work(meeting);
}

export function withOwn(doing: Doing, work: WithId): Promise<boolean> {
  return withMeeting(doing, async (meeting) => {
    const id = ownId(doing, meeting);
    return id !== null && work(id, meeting);
  });
}

export function asOrganiser(doing: Doing, work: WithId): Promise<boolean> {
  return withOwn(doing, (id, meeting) => meeting.organiser === doing.member.oid && work(id, meeting));
}

function moveOne(
  doing: Doing,
  isWanted: (meeting: PairMeeting, span: { readonly start: number; readonly end: number }) => boolean,
): Promise<boolean> {
  return asOrganiser(doing, async (id, meeting) => {
    const span = doing.chance.pick(timesNear(doing, meeting).filter((each) => isWanted(meeting, each)));
    if (span === null || !(await doing.outlook.move(doing.member.oid, id, span))) return false;
    doing.chronicle.placed({ uid: meeting.uid, start: span.start });
    return true;
  });
}

/** "This and following": at another time from this meeting on. */
async function splitSeries(doing: Doing, id: string, meeting: PairMeeting): Promise<boolean> {
  const { outlook, member, chance, look, company, chronicle } = doing;
  const times = timesNear(doing, meeting);
  const free = times.filter((each) => isFreeForAll(doing, meeting, each));
  const span = chance.pick(free.length > 0 ? free : times);
  const series = span && (await outlook.split(member.oid, id, span));
  if (series === null) return false;
  const { organiser, guest, group, series: old } = meeting;
  const people = peopleOf(doing, meeting);
  const about = { organiser, guest, people, group, old, series };
  company.splits.set(series, { ...about, at: look.at, answer: null, isFollowed: false });
  chronicle.seriesMoved(series);
  return true;
}

/** An hour earlier or later, for all of them. */
async function moveSeries(doing: Doing, id: string, meeting: PairMeeting): Promise<boolean> {
  if (meeting.inOrganiser === null || meeting.inOrganiser.seriesId === null) return false;
  const now = minuteOf(wallClock(meeting.inOrganiser.originalStart ?? meeting.start, zoneOf(doing)));
  const shift = now < 10 * 60 || (now < 13 * 60 && doing.chance.happens(0.5)) ? hourMs : -hourMs;
  const minutes = now + shift / minuteMs;
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const did = await doing.outlook.moveSeries(doing.member.oid, id, time);
  if (did) doing.chronicle.seriesMoved(meeting.series);
  return did;
}
