import { describe, expect, it } from '@jest/globals';
import { entryOf, copyOf, lookAt, meetingOf, mentee, mentor } from './hand-made.ts';
import { bookedTwice } from './judge/booked-twice.ts';
import { doubleBookings } from './judge/double-bookings.ts';
import type { Look } from './judge/look.ts';
import { orphans } from './judge/orphans.ts';
import { outsideHours } from './judge/outside-hours.ts';
import { silentPairs } from './judge/silent-pairs.ts';
import { askedTwice, clocksOf, surveysForMeetingsNotHeld } from './judge/surveys.ts';
import { missingInACalendar } from './judge/told.ts';
import { newVerdict } from './judge/violation.ts';
import { wallClockShifts } from './judge/wall-clock-shifts.ts';
import { pairKey } from './calendar/pair-meetings.ts';

/** Every counter must count: each is shown what it looks for, and what looks alike and is in order. */

const monday = '2026-10-12T08:00:00Z';
const tuesday = '2026-10-13T08:10:00Z';
const thursday = '2026-10-15T08:00:00Z';
const meeting = { uid: 'm1', start: '2026-10-20T09:00:00Z' };
const clash = entryOf({ owner: mentor, uid: 'workshop', start: '2026-10-20T09:30:00Z' });
const asked = {
  person: mentee,
  activityId: '1',
  sentAt: Date.parse('2026-10-20T10:15:00Z'),
  isReminder: false,
  partner: 'Ali',
  meetingStart: Date.parse(meeting.start),
  isOfOthers: false,
};
const name = (person: string): string => person;

describe('double bookings', () => {
  const before = { at: monday, entries: meetingOf(meeting) };
  const entries = [...meetingOf(meeting), clash];

  it('counts a meeting that has stood on something for two days and was not moved', () => {
    const look = lookAt([before, { at: tuesday, entries }, { at: thursday, entries }]);
    expect(doubleBookings(look)).toHaveLength(1);
  });

  it('says whose and when', () => {
    const [violation] = doubleBookings(lookAt([before, { at: tuesday, entries }, { at: thursday, entries }]));
    expect(violation?.text).toMatch(/^mentor has a mentor meeting on 2026-10-20 09:00 .* since 2026-10-12 08:00/);
  });

  it('leaves two days to notice what is new', () => {
    expect(doubleBookings(lookAt([before, { at: tuesday, entries }]))).toEqual([]);
  });

  it('does not ask for what nobody was awake to do', () => {
    const asleep = lookAt([
      before,
      { at: tuesday, entries, isDisturbed: true },
      { at: '2026-10-21T08:00:00Z', entries },
    ]);
    expect(doubleBookings(asleep)).toEqual([]);
  });

  it('counts what was there when the meeting was placed', () => {
    const free = { at: monday, entries: [clash] };
    const look = lookAt([free, { at: tuesday, entries }, { at: thursday, entries }]);
    expect(doubleBookings(look)).toHaveLength(1);
  });

  it.each(['free', 'tentative', 'workingElsewhere'])('does not count what is %s', (showAs) => {
    const soft = [...meetingOf(meeting), { ...clash, showAs }];
    expect(doubleBookings(lookAt([before, { at: tuesday, entries: soft }, { at: thursday, entries: soft }]))).toEqual(
      [],
    );
  });

  it('does not count what people placed themselves', () => {
    const world = { placedByPeople: () => true };
    expect(doubleBookings(lookAt([before, { at: tuesday, entries }, { at: thursday, entries }], world))).toEqual([]);
  });

  it('counts two mentor meetings of one person at the same time', () => {
    const both = [...meetingOf(meeting), ...meetingOf({ ...meeting, uid: 'm2', series: 'other' })];
    const look = lookAt([
      { at: monday, entries: both },
      { at: tuesday, entries: both },
      { at: thursday, entries: both },
    ]);
    expect(doubleBookings(look).length).toBeGreaterThan(0);
  });
});

describe('outside hours', () => {
  const office = { timeZone: 'Europe/Stockholm', days: ['tuesday'], from: 8 * 60, until: 17 * 60 };
  const late = { uid: 'm1', start: '2026-10-20T14:30:00Z' };
  const hours = { [mentor]: [{ since: 0, hours: office }] };

  it('counts a meeting that reaches beyond the end of the day', () => {
    expect(outsideHours(lookAt([{ at: monday, entries: meetingOf(late) }], { hours }))).toHaveLength(1);
  });

  it('counts a meeting on a day off', () => {
    const wednesday = { uid: 'm1', start: '2026-10-21T09:00:00Z' };
    expect(outsideHours(lookAt([{ at: monday, entries: meetingOf(wednesday) }], { hours }))).toHaveLength(1);
  });

  it('does not count a meeting that ends with the day, also in winter time', () => {
    const entries = [
      ...meetingOf({ uid: 'm1', start: '2026-10-20T14:00:00Z' }),
      ...meetingOf({ uid: 'm2', start: '2026-11-03T15:00:00Z' }),
    ];
    expect(outsideHours(lookAt([{ at: monday, entries }], { hours }))).toEqual([]);
  });

  it('judges by the hours that held when the meeting was placed', () => {
    const shorter = { ...office, until: 12 * 60 };
    const changed = { [mentor]: [...hours[mentor], { since: Date.parse(thursday), hours: shorter }] };
    const entries = meetingOf({ uid: 'm1', start: '2026-10-27T13:00:00Z' });
    const look = lookAt(
      [
        { at: monday, entries },
        { at: '2026-10-22T08:00:00Z', entries },
      ],
      { hours: changed },
    );
    expect(outsideHours(look)).toEqual([]);
  });
});

describe('wall-clock shifts', () => {
  const hours = {
    [mentee]: [{ since: 0, hours: { timeZone: 'Europe/Stockholm', days: [], from: 0, until: 0 } }],
  };
  const summer = [
    { uid: 'm1', start: '2026-10-13T08:00:00Z' },
    { uid: 'm2', start: '2026-10-20T08:00:00Z' },
  ];

  it('counts an occurrence that slips by an hour when the clocks change', () => {
    const entries = [...summer, { uid: 'm3', start: '2026-10-27T08:00:00Z' }].flatMap(meetingOf);
    expect(wallClockShifts(lookAt([{ at: monday, entries }], { hours }))).toHaveLength(1);
  });

  it('is content with a series that keeps its clock', () => {
    const entries = [...summer, { uid: 'm3', start: '2026-10-27T09:00:00Z' }].flatMap(meetingOf);
    expect(wallClockShifts(lookAt([{ at: monday, entries }], { hours }))).toEqual([]);
  });

  it('does not count what was moved', () => {
    const entries = [...summer, { uid: 'm3', start: '2026-10-27T13:00:00Z', isException: true }].flatMap(meetingOf);
    expect(wallClockShifts(lookAt([{ at: monday, entries }], { hours }))).toEqual([]);
  });
});

describe('orphans', () => {
  const ended = new Map([[pairKey({ organiser: mentee, guest: mentor }), Date.parse(monday)]]);

  it('counts a meeting ahead that is left in one calendar after the end', () => {
    const look = lookAt([{ at: tuesday, entries: [copyOf(meeting, mentor)] }]);
    expect(orphans(look, ended)).toHaveLength(1);
  });

  it('leaves past meetings alone, and pairs that go on', () => {
    const past = meetingOf({ uid: 'm1', start: '2026-10-06T09:00:00Z' });
    expect(orphans(lookAt([{ at: tuesday, entries: past }]), ended)).toEqual([]);
    expect(orphans(lookAt([{ at: tuesday, entries: meetingOf(meeting) }]), new Map())).toEqual([]);
  });
});

describe('surveys', () => {
  const afterwards = '2026-10-20T12:00:00Z';
  const held = lookAt([{ at: afterwards, entries: meetingOf(meeting) }]).memory;

  it('is content with a card about a meeting that stood', () => {
    expect(surveysForMeetingsNotHeld([asked], held, name)).toEqual([]);
  });

  it('counts a card about a meeting that was not there, was elsewhere, or was declined', () => {
    const nothing = lookAt([{ at: afterwards, entries: [] }]).memory;
    const elsewhere = lookAt([{ at: afterwards, entries: meetingOf({ ...meeting, start: '2026-10-20T07:00:00Z' }) }]);
    const declined = lookAt([{ at: afterwards, entries: meetingOf({ ...meeting, answer: 'declined' }) }]);
    for (const memory of [nothing, elsewhere.memory, declined.memory])
      expect(surveysForMeetingsNotHeld([asked], memory, name)).toHaveLength(1);
  });

  it('counts a card that names no meeting at all', () => {
    expect(surveysForMeetingsNotHeld([{ ...asked, meetingStart: null }], held, name)).toHaveLength(1);
  });

  it('lets a card name its time on the old clock until the service was awake to read the new one', () => {
    const hours = { days: [], from: 0, until: 0 };
    const moved = [
      { since: 0, hours: { ...hours, timeZone: 'Europe/Stockholm' } },
      { since: Date.parse(monday), hours: { ...hours, timeZone: 'Europe/Helsinki' } },
    ];
    const world = { hours: { [mentee]: moved } };
    const before = { at: monday, entries: [] };
    const after = { at: '2026-10-20T08:00:00Z', entries: [] };
    const later = { at: '2026-10-27T08:00:00Z', entries: [] };
    const zonesAt = (look: Look): readonly string[] => clocksOf(look, mentee, look.at);
    expect(zonesAt(lookAt([before, after], world))).toEqual(['Europe/Stockholm', 'Europe/Helsinki']);
    expect(zonesAt(lookAt([before, after, later], world))).toEqual(['Europe/Helsinki']);
    expect(zonesAt(lookAt([before, after]))).toEqual(['Europe/Stockholm']);
  });

  it('counts the second card to one person about one meeting, not the reminder', () => {
    const again = { ...asked, activityId: '2' };
    expect(askedTwice([asked, again], name)).toHaveLength(1);
    expect(askedTwice([asked, { ...again, isReminder: true }], name)).toEqual([]);
    expect(askedTwice([asked, { ...again, person: mentor }], name)).toEqual([]);
  });
});

describe('what the product tells', () => {
  const said = { start: Date.parse(meeting.start), end: Date.parse(meeting.start) + 3_600_000 };
  const told = (meetings: readonly (typeof said)[]) => [
    { person: mentee, partner: mentor, group: null, isOver: false, meetings, lost: [] },
  ];

  it('is content when it stands in both calendars', () => {
    expect(missingInACalendar(lookAt([{ at: monday, entries: meetingOf(meeting) }]), told([said]))).toEqual([]);
  });

  it('counts a meeting that one of the two does not have', () => {
    for (const owner of [mentee, mentor] as const) {
      const look = lookAt([{ at: monday, entries: [copyOf(meeting, owner)] }]);
      expect(missingInACalendar(look, told([said]))).toHaveLength(1);
    }
  });

  it('counts a meeting that was declined, or has another length', () => {
    for (const other of [{ answer: 'declined' }, { minutes: 30 }]) {
      const look = lookAt([{ at: monday, entries: meetingOf({ ...meeting, ...other }) }]);
      expect(missingInACalendar(look, told([said]))).toHaveLength(1);
    }
  });

  it('counts a meeting of which nothing is said', () => {
    const look = lookAt([{ at: monday, entries: meetingOf(meeting) }]);
    expect(missingInACalendar(look, told([]))).toHaveLength(1);
  });
});

describe('booked twice', () => {
  it('counts two meetings of the same two at one time', () => {
    const entries = [...meetingOf(meeting), ...meetingOf({ ...meeting, uid: 'm2' })];
    expect(bookedTwice(lookAt([{ at: monday, entries }]))).toHaveLength(1);
  });

  it('counts two series that go on side by side', () => {
    const entries = [
      ...meetingOf(meeting),
      ...meetingOf({ uid: 'm2', start: '2026-10-22T09:00:00Z', series: 'other' }),
    ];
    expect(bookedTwice(lookAt([{ at: monday, entries }]))).toHaveLength(1);
  });

  it('is content with one series after the other', () => {
    const old = meetingOf({ uid: 'm2', start: '2026-10-06T09:00:00Z', series: 'other' });
    const look = lookAt([
      { at: '2026-10-07T09:00:00Z', entries: old },
      { at: monday, entries: [...old, ...meetingOf(meeting)] },
    ]);
    expect(bookedTwice(look)).toEqual([]);
  });
});

describe('silent pairs', () => {
  const pair = { organiser: mentee, guest: mentor, group: null, isPaused: false, hasOffer: false, hasTrouble: false };

  it('counts a pair with nothing ahead that nobody is told about', () => {
    const past = meetingOf({ uid: 'm1', start: '2026-10-06T09:00:00Z' });
    expect(silentPairs(lookAt([{ at: monday, entries: past }]), [pair])).toHaveLength(1);
  });

  it('is content with a meeting ahead, a pause, an offer, or trouble that HR sees', () => {
    const nothing = lookAt([{ at: monday, entries: [] }]);
    for (const reason of ['isPaused', 'hasOffer', 'hasTrouble'] as const)
      expect(silentPairs(nothing, [{ ...pair, [reason]: true }])).toEqual([]);
    expect(silentPairs(lookAt([{ at: monday, entries: meetingOf(meeting) }]), [pair])).toEqual([]);
  });
});

it('keeps each violation once and says it when it is first seen', () => {
  const said: string[] = [];
  const verdict = newVerdict((line) => said.push(line));
  const violation = { kind: 'orphans', key: 'one', text: 'mentee 3 still has a meeting' } as const;
  verdict.add([violation, violation]);
  verdict.add([violation, { ...violation, kind: 'bookedTwice' }]);
  expect(verdict.counts()).toMatchObject({ orphans: 1, bookedTwice: 1, doubleBookings: 0 });
  expect(said).toEqual(['orphans: mentee 3 still has a meeting', 'bookedTwice: mentee 3 still has a meeting']);
});
