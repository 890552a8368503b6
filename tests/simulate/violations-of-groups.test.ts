import { describe, expect, it } from '@jest/globals';
import { pairKey } from './calendar/pair-meetings.ts';
import { newChronicle } from './drive/chronicle.ts';
import { figuresOf } from './figures.ts';
import { circle, circleMeetingOf, colleague, copyOf, entryOf, lookAt, meetingOf, mentee, mentor } from './hand-made.ts';
import { bookedTwice } from './judge/booked-twice.ts';
import { doubleBookings } from './judge/double-bookings.ts';
import { pairedWithOneself } from './judge/oneself.ts';
import { orphans } from './judge/orphans.ts';
import { outsideHours } from './judge/outside-hours.ts';
import { endedWithoutReason } from './judge/passing.ts';
import { proposalIgnored } from './judge/proposals.ts';
import { overRoom } from './judge/room.ts';
import { silentPairs } from './judge/silent-pairs.ts';
import { askedTwice, surveysForMeetingsNotHeld, surveysToStrangers } from './judge/surveys.ts';
import { missingInACalendar } from './judge/told.ts';
import { wallClockShifts } from './judge/wall-clock-shifts.ts';

/** The counters in a circle of three, whose first member organises; see `violations.test.ts`. */

const monday = '2026-10-12T08:00:00Z';
const tuesday = '2026-10-13T08:10:00Z';
const thursday = '2026-10-15T08:00:00Z';
const afterwards = '2026-10-20T12:00:00Z';
const meeting = { uid: 'c1', start: '2026-10-20T09:00:00Z' };
const begins = Date.parse(meeting.start);
const everybody = [mentee, mentor, colleague] as const;
const name = (person: string): string => person;
const twos = [
  { organiser: mentee, guest: mentor },
  { organiser: mentee, guest: colleague },
  { organiser: mentor, guest: colleague },
];

describe('a meeting of a circle', () => {
  it('counts on top of something of any guest, and of the organiser', () => {
    for (const owner of everybody) {
      const entries = [...circleMeetingOf(meeting), entryOf({ owner, uid: 'workshop', start: '2026-10-20T09:30:00Z' })];
      const before = { at: monday, entries: circleMeetingOf(meeting) };
      const clashes = doubleBookings(lookAt([before, { at: tuesday, entries }, { at: thursday, entries }]));
      expect(new Set(clashes.map(({ key }) => key)).size).toBe(1);
      expect(clashes[0]?.text).toContain(`${owner} has a mentor meeting`);
    }
  });

  it('does not count on top of something of a guest who has said no', () => {
    const clash = entryOf({ owner: colleague, uid: 'workshop', start: '2026-10-20T09:30:00Z' });
    const entries = [...circleMeetingOf({ ...meeting, answers: { [colleague]: 'declined' } }), clash];
    const looks = [monday, tuesday, thursday].map((at) => ({ at, entries }));
    const [first, ...rest] = looks;
    expect(first && doubleBookings(lookAt([first, ...rest]))).toEqual([]);
  });

  it('counts outside the hours of any of them', () => {
    const office = { timeZone: 'Europe/Stockholm', days: ['monday'], from: 8 * 60, until: 17 * 60 };
    for (const owner of everybody) {
      const hours = { [owner]: [{ since: 0, hours: office }] };
      const found = outsideHours(lookAt([{ at: monday, entries: circleMeetingOf(meeting) }], { hours }));
      expect(new Set(found.map(({ key }) => key)).size).toBe(1);
    }
  });

  it('keeps the clock of its organiser', () => {
    const office = { timeZone: 'Europe/Stockholm', days: [], from: 0, until: 0 };
    const starts = ['2026-10-13T08:00:00Z', '2026-10-20T08:00:00Z', '2026-10-27T08:00:00Z'];
    const entries = starts.flatMap((start, at) => circleMeetingOf({ uid: `c${at}`, start }));
    const shifted = wallClockShifts(
      lookAt([{ at: monday, entries }], { hours: { [mentee]: [{ since: 0, hours: office }] } }),
    );
    expect(new Set(shifted.map(({ key }) => key))).toEqual(new Set(['c2']));
  });

  it('counts twice at one time, and in two series that go on, once for all of them', () => {
    const both = [...circleMeetingOf(meeting), ...circleMeetingOf({ ...meeting, uid: 'c2' })];
    expect(bookedTwice(lookAt([{ at: monday, entries: both }]))).toHaveLength(1);
    const beside = [
      ...circleMeetingOf(meeting),
      ...circleMeetingOf({ uid: 'c2', start: '2026-10-22T09:00:00Z', series: 'other' }),
    ];
    expect(bookedTwice(lookAt([{ at: monday, entries: beside }]))).toHaveLength(1);
    expect(bookedTwice(lookAt([{ at: monday, entries: circleMeetingOf(meeting) }]))).toEqual([]);
  });

  it('is another one than that of two of its people', () => {
    const entries = [
      ...circleMeetingOf(meeting),
      ...meetingOf({ uid: 'm1', start: '2026-10-22T09:00:00Z', series: 'pair' }),
    ];
    expect(bookedTwice(lookAt([{ at: monday, entries }]))).toEqual([]);
  });

  it('is one meeting in the figures, whatever the number of its guests', () => {
    const { memory } = lookAt([{ at: afterwards, entries: circleMeetingOf(meeting) }]);
    expect(figuresOf(memory.held(), 14)).toMatchObject({ booked: 1, bookedOfGroups: 1 });
  });
});

describe('whoever leaves a circle', () => {
  const four = ['first', mentee, mentor, colleague];
  const group = { id: circle, kind: 'circle', members: four } as const;
  const pairs = twos.map((two) => ({ ...two, group }));

  it('keeps no meeting, and the others keep theirs', () => {
    const chronicle = newChronicle();
    chronicle.leftGroup(group, colleague, Date.parse(monday));
    const ended = chronicle.endings(pairs);
    const left = lookAt([{ at: tuesday, entries: circleMeetingOf(meeting) }]);
    expect(orphans(left, ended)).toHaveLength(1);
    const without = circleMeetingOf(meeting, [mentee, mentor], [mentor]);
    expect(orphans(lookAt([{ at: tuesday, entries: without }]), ended)).toEqual([]);
    const copy = circleMeetingOf(meeting, [mentee, mentor, colleague], [mentor]);
    expect(orphans(lookAt([{ at: tuesday, entries: copy }]), ended)).toHaveLength(1);
  });

  it('leaves nothing behind where too few are left, or it was the mentor', () => {
    const look = lookAt([{ at: tuesday, entries: circleMeetingOf(meeting) }]);
    const tooFew = newChronicle();
    tooFew.leftGroup(group, 'first', Date.parse('2026-10-06T08:00:00Z'));
    tooFew.leftGroup(group, colleague, Date.parse(monday));
    expect(orphans(look, tooFew.endings(pairs))).toHaveLength(2);
    expect(tooFew.endings(pairs).get(pairKey({ organiser: mentee, guest: mentor }))).toBe(Date.parse(monday));
    const mentored = { ...group, kind: 'group' } as const;
    const noMentor = newChronicle();
    noMentor.leftGroup(mentored, 'first', Date.parse(monday));
    expect(orphans(look, noMentor.endings(twos.map((two) => ({ ...two, group: mentored }))))).toHaveLength(2);
  });

  it('ends it with a reason, which is certain nine days after somebody left the company', () => {
    const chronicle = newChronicle();
    chronicle.leftGroup(group, 'first', Date.parse('2026-10-06T08:00:00Z'));
    const over = [{ organiser: mentee, guest: mentor }];
    const look = lookAt([{ at: thursday, entries: circleMeetingOf(meeting) }]);
    expect(endedWithoutReason(look, over, chronicle.possibleEndings(pairs))).toHaveLength(1);
    chronicle.left(colleague, Date.parse(monday));
    expect(endedWithoutReason(look, over, chronicle.possibleEndings(pairs))).toEqual([]);
    expect(orphans(look, chronicle.endings(pairs))).toEqual([]);
  });
});

describe('surveys in a circle', () => {
  const asked = (person: string, activityId = '1') => ({
    person,
    activityId,
    sentAt: Date.parse('2026-10-20T10:15:00Z'),
    isReminder: false,
    partner: 'Ali och Bo',
    meetingStart: begins,
    isOfOthers: false,
  });
  const memoryOf = (entries: ReturnType<typeof circleMeetingOf>) =>
    lookAt([
      { at: monday, entries: circleMeetingOf(meeting) },
      { at: afterwards, entries },
    ]).memory;
  const wrong = (entries: ReturnType<typeof circleMeetingOf>) =>
    everybody.filter((person) => surveysForMeetingsNotHeld([asked(person)], memoryOf(entries), name).length > 0);

  it('go to everybody who was expected', () => {
    expect(wrong(circleMeetingOf(meeting))).toEqual([]);
  });

  it('count to whoever said no or was taken off', () => {
    expect(wrong(circleMeetingOf({ ...meeting, answers: { [colleague]: 'declined' } }))).toEqual([colleague]);
    expect(wrong(circleMeetingOf(meeting, [mentee, mentor], [mentor]))).toEqual([colleague]);
    const instead = circleMeetingOf(meeting, [mentee, mentor, colleague], [mentor]);
    expect(surveysToStrangers([asked(colleague)], memoryOf(instead), name)).toHaveLength(1);
  });

  it('are no fault where somebody is taken off a meeting of the two and is in the circle at the same time', () => {
    const pair = { uid: 'm1', start: meeting.start, series: 'pair', invited: [] };
    const alone = [copyOf(pair, mentee)];
    expect(surveysToStrangers([asked(mentor)], memoryOf(alone), name)).toHaveLength(1);
    const both = [...alone, ...circleMeetingOf(meeting)];
    expect(surveysToStrangers([asked(mentor)], memoryOf(both), name)).toEqual([]);
  });

  it('count to everybody where all guests said no, or nothing stood', () => {
    const none = circleMeetingOf({ ...meeting, answers: { [mentor]: 'declined', [colleague]: 'declined' } });
    expect(wrong(none)).toEqual([...everybody]);
    expect(wrong([])).toEqual([...everybody]);
  });

  it('may go to a guest who removed it without a word', () => {
    expect(wrong(circleMeetingOf(meeting, [mentee, mentor]))).toEqual([]);
  });

  it('count when they come twice to one of them', () => {
    expect(askedTwice([asked(mentor), asked(mentor, '2'), asked(colleague)], name)).toHaveLength(1);
    expect(
      askedTwice(
        everybody.map((person) => asked(person)),
        name,
      ),
    ).toEqual([]);
  });
});

describe('what somebody in a circle is told', () => {
  const said = { start: begins, end: begins + 3_600_000 };
  const told = (person: string, meetings: readonly (typeof said)[], lost: readonly number[] = []) => [
    { person, partner: mentee, group: circle, isOver: false, meetings, lost },
  ];
  const before = { at: monday, entries: circleMeetingOf(meeting) };
  const after = (entries: ReturnType<typeof circleMeetingOf>) => lookAt([before, { at: tuesday, entries }]);

  it('is content when it stands, also for whoever said no, removed it, or was taken off', () => {
    const cases = [
      circleMeetingOf(meeting),
      circleMeetingOf({ ...meeting, answers: { [colleague]: 'declined' } }),
      circleMeetingOf(meeting, [mentee, mentor]),
      circleMeetingOf(meeting, [mentee, mentor], [mentor]),
    ];
    for (const entries of cases)
      for (const person of everybody) expect(missingInACalendar(after(entries), told(person, [said]))).toEqual([]);
  });

  it('counts where it does not stand for anybody else', () => {
    const none = circleMeetingOf({ ...meeting, answers: { [mentor]: 'declined', [colleague]: 'declined' } });
    const gone = circleMeetingOf(meeting, [mentor, colleague]);
    for (const entries of [none, gone, []])
      for (const person of everybody) expect(missingInACalendar(after(entries), told(person, [said]))).toHaveLength(1);
  });

  it('counts where one of them never got it', () => {
    const entries = circleMeetingOf(meeting, [mentee, mentor], [mentor]);
    const look = lookAt([{ at: monday, entries }]);
    expect(missingInACalendar(look, told(colleague, [said]))).toHaveLength(1);
    expect(missingInACalendar(look, told(mentor, [said]))).toEqual([]);
  });

  it('counts a meeting of theirs of which nothing is said, and not one that is lost, or to which they said no', () => {
    for (const person of everybody) expect(missingInACalendar(lookAt([before]), told(person, []))).not.toEqual([]);
    const left = circleMeetingOf(meeting, [mentor, colleague]);
    expect(missingInACalendar(after(left), told(mentor, [], [begins]))).toEqual([]);
    const no = circleMeetingOf({ ...meeting, answers: { [colleague]: 'declined' } });
    expect(missingInACalendar(after(no), told(colleague, []))).toEqual([]);
  });
});

it('counts a circle with nothing ahead that nobody is told about, once', () => {
  const pairs = twos.map((two) => ({ ...two, group: circle, isPaused: false, hasOffer: false, hasTrouble: false }));
  const silent = silentPairs(lookAt([{ at: afterwards, entries: circleMeetingOf(meeting) }]), pairs);
  expect(new Set(silent.map(({ key }) => key))).toEqual(new Set([circle]));
  expect(silentPairs(lookAt([{ at: monday, entries: circleMeetingOf(meeting) }]), pairs)).toEqual([]);
  // What two of them have besides is no meeting of the circle.
  const pairs2 = meetingOf({ uid: 'm1', start: meeting.start, series: 'pair' });
  expect(silentPairs(lookAt([{ at: monday, entries: pairs2 }]), pairs)).not.toEqual([]);
});

it('counts a time that one of a circle proposed and not all are offered, where it is free for all', () => {
  const start = Date.parse('2026-10-22T09:00:00Z');
  const about = { organiser: mentee, guest: mentor, people: [...everybody], uid: 'c1', meeting: begins };
  const proposal = { ...about, start, end: start + 3_600_000, since: Date.parse(monday) };
  const offered = (ofColleague: number | null) => ({
    ...proposal,
    firstOffered: new Map(everybody.map((person) => [person, person === colleague ? ofColleague : start])),
  });
  const look = lookAt([{ at: monday, entries: circleMeetingOf(meeting) }]);
  expect(proposalIgnored(look, [offered(null)])).toHaveLength(1);
  expect(proposalIgnored(look, [offered(start)])).toEqual([]);
  const busy = entryOf({ owner: colleague, uid: 'workshop', start: '2026-10-22T09:30:00Z' });
  const taken = lookAt([{ at: monday, entries: [...circleMeetingOf(meeting), busy] }]);
  expect(proposalIgnored(taken, [offered(null)])).toEqual([]);
});

it('counts the places of a group against what its mentor takes, there and in all', () => {
  const look = lookAt([{ at: monday, entries: [] }]);
  const has = (pairs: number, group: number) => [
    {
      person: mentor,
      mentees: new Map([
        ['pairs', pairs],
        ['groups', group],
      ]),
    },
  ];
  const said = (inAll: number | null) => () => ({
    capacities: new Map([
      ['pairs', 1],
      ['groups', 3],
    ]),
    inAll,
  });
  expect(overRoom(look, has(1, 3), said(4))).toEqual([]);
  expect(overRoom(look, has(1, 4), said(null))).toHaveLength(1);
  expect(overRoom(look, has(1, 3), said(3))).toHaveLength(1);
  expect(overRoom(look, has(2, 1), said(null))).toHaveLength(1);
});

it('counts two accounts of one person who meet in one circle, also as guests', () => {
  const look = lookAt([{ at: monday, entries: circleMeetingOf(meeting) }]);
  for (const two of twos) expect(pairedWithOneself(look, twos, [two])).toHaveLength(1);
});
