import { describe, expect, it } from '@jest/globals';
import { colleague, copyOf, entryOf, lookAt, meetingOf, mentee, mentor } from './hand-made.ts';
import { unseenAbsence, type ShownAbsences } from './judge/absences.ts';
import { answersLost } from './judge/answers.ts';
import { bookedTwice } from './judge/booked-twice.ts';
import { wrongContinuation, type FollowedSplit } from './judge/continuations.ts';
import { pairedWithOneself } from './judge/oneself.ts';
import { orphans } from './judge/orphans.ts';
import { cancelledByPassingState, endedWithoutReason } from './judge/passing.ts';
import { proposalIgnored } from './judge/proposals.ts';
import { silentPairs } from './judge/silent-pairs.ts';
import { surveysForMeetingsNotHeld, surveysToStrangers } from './judge/surveys.ts';
import { missingInACalendar } from './judge/told.ts';
import { pairKey } from './calendar/pair-meetings.ts';

/** The counters of what follows from things that only people do; see `violations.test.ts`. */

const monday = '2026-10-12T08:00:00Z';
const tuesday = '2026-10-13T08:10:00Z';
const friday = '2026-10-16T08:10:00Z';
const meeting = { uid: 'm1', start: '2026-10-20T09:00:00Z' };
const begins = Date.parse(meeting.start);
const two = { organiser: mentee, guest: mentor };
const name = (person: string): string => person;

describe('a meeting that the guest has removed, or from which they were taken', () => {
  const there = { at: monday, entries: meetingOf(meeting) };
  const alone = [copyOf(meeting, mentee)];
  const long = lookAt([there, { at: tuesday, entries: alone }, { at: friday, entries: alone }]);
  const shown = (lost: readonly number[], hasTrouble: boolean): readonly ShownAbsences[] => [
    {
      ...two,
      hasTrouble,
      lostOf: new Map([
        [mentee, lost],
        [mentor, [begins]],
      ]),
    },
  ];

  it('counts where one of the two is not told, and where HR sees nothing', () => {
    expect(unseenAbsence(long, shown([], true))).toHaveLength(1);
    expect(unseenAbsence(long, shown([begins], false))).toHaveLength(1);
    expect(unseenAbsence(long, shown([], false))).toHaveLength(2);
  });

  it('is in order where both and HR see it, or where another meeting stands', () => {
    expect(unseenAbsence(long, shown([begins], true))).toEqual([]);
    const entries = [...alone, ...meetingOf({ uid: 'm2', start: '2026-11-03T09:00:00Z' })];
    const another = lookAt([there, { at: tuesday, entries }, { at: friday, entries }]);
    expect(unseenAbsence(another, shown([begins], false))).toEqual([]);
  });

  it('has a day to be seen by HR once the last meeting that stood has begun', () => {
    const after = (last: string) => {
      const entries = [...alone, ...meetingOf({ uid: 'm2', start: last })];
      return lookAt([there, { at: tuesday, entries }, { at: friday, entries }]);
    };
    expect(unseenAbsence(after('2026-10-16T08:00:00Z'), shown([begins], false))).toEqual([]);
    expect(unseenAbsence(after('2026-10-15T08:00:00Z'), shown([begins], false))).toHaveLength(1);
  });

  it('has two days to be noticed, and begins anew when it was there in between', () => {
    expect(unseenAbsence(lookAt([there, { at: tuesday, entries: alone }]), shown([], false))).toEqual([]);
    const back = lookAt([
      there,
      { at: tuesday, entries: alone },
      { at: '2026-10-15T08:00:00Z', entries: meetingOf(meeting) },
      { at: friday, entries: alone },
    ]);
    expect(unseenAbsence(back, shown([], false))).toEqual([]);
  });

  it('is no absence where the guest has declined', () => {
    const entries = [copyOf({ ...meeting, answer: 'declined' }, mentee)];
    const declined = lookAt([there, { at: tuesday, entries }, { at: friday, entries }]);
    expect(unseenAbsence(declined, shown([], false))).toEqual([]);
  });

  it('may be told as lost instead of as a meeting, but not left out', () => {
    const told = { person: mentee, partner: mentor, group: null, isOver: false, meetings: [] };
    expect(missingInACalendar(long, [{ ...told, lost: [begins] }])).toEqual([]);
    expect(missingInACalendar(long, [{ ...told, lost: [] }])).toHaveLength(1);
    expect(missingInACalendar(lookAt([there]), [{ ...told, lost: [begins] }])).toHaveLength(1);
  });
});

describe('an invitation that is passed on', () => {
  const invited = [
    { who: mentor, answer: 'accepted' },
    { who: colleague, answer: 'declined' },
  ] as const;
  const entries = [...meetingOf({ ...meeting, invited }), copyOf({ ...meeting, invited }, colleague)];
  const afterwards = lookAt([{ at: '2026-10-20T12:00:00Z', entries }]);
  const card = {
    person: mentee,
    activityId: '1',
    sentAt: Date.parse('2026-10-20T10:15:00Z'),
    isReminder: false,
    partner: 'Ali',
    meetingStart: begins,
    isOfOthers: false,
  };

  it('still stands for the two, whatever the third person answers', () => {
    expect(surveysForMeetingsNotHeld([card], afterwards.memory, name)).toEqual([]);
    expect(surveysToStrangers([card], afterwards.memory, name)).toEqual([]);
    expect(silentPairs(lookAt([{ at: monday, entries }]), [])).toEqual([]);
  });

  it('counts a card to the third person', () => {
    expect(afterwards.memory.startsOfOthers(colleague)).toEqual([begins]);
    const toThem = { ...card, person: colleague, meetingStart: null, isOfOthers: true };
    expect(surveysToStrangers([toThem], afterwards.memory, name)).toHaveLength(1);
  });

  it('counts a card to a guest in whose place somebody else was put, not one who is taken off afterwards', () => {
    const instead = { ...meeting, invited: [{ who: colleague, answer: 'accepted' }] } as const;
    const replaced = [copyOf(instead, mentee), copyOf(instead, colleague)];
    const toGuest = { ...card, person: mentor };
    const at = '2026-10-20T12:00:00Z';
    expect(surveysToStrangers([toGuest], lookAt([{ at, entries: replaced }]).memory, name)).toHaveLength(1);
    const later = lookAt([
      { at, entries: meetingOf(meeting) },
      { at: '2026-10-22T08:00:00Z', entries: replaced },
    ]);
    expect(surveysToStrangers([toGuest], later.memory, name)).toEqual([]);
  });
});

describe('a time that a guest proposes', () => {
  const start = Date.parse('2026-10-22T09:00:00Z');
  const about = { ...two, people: [mentee, mentor], uid: 'm1', meeting: begins };
  const proposal = { ...about, start, end: start + 3_600_000, since: Date.parse(monday) };
  const look = lookAt([{ at: monday, entries: meetingOf(meeting) }]);
  const offered = (ofMentee: number | null, ofMentor: number | null) => ({
    ...proposal,
    firstOffered: new Map([
      [mentee, ofMentee],
      [mentor, ofMentor],
    ]),
  });

  it('counts when one of the two is offered nothing, or something else first', () => {
    expect(proposalIgnored(look, [offered(start, null)])).toHaveLength(1);
    expect(proposalIgnored(look, [offered(start + 1, start)])).toHaveLength(1);
    expect(proposalIgnored(look, [offered(start, start)])).toEqual([]);
  });

  it('counts in the week of the organiser’s clock', () => {
    // Sunday afternoon in Seattle, and the Monday of the meeting in Stockholm.
    const sunday = Date.parse('2026-10-19T00:00:00Z');
    const early = { ...offered(null, null), start: sunday, end: sunday + 3_600_000 };
    const lives = (timeZone: string) => ({
      hours: { [mentee]: [{ since: 0, hours: { timeZone, days: [], from: 0, until: 0 } }] },
    });
    const seen = { at: monday, entries: meetingOf(meeting) };
    expect(proposalIgnored(lookAt([seen], lives('America/Los_Angeles')), [early])).toEqual([]);
    expect(proposalIgnored(lookAt([seen], lives('Europe/Stockholm')), [early])).toHaveLength(1);
  });

  it('does not count where one of them is busy, in another week, or too soon', () => {
    const clash = entryOf({ owner: mentee, uid: 'workshop', start: '2026-10-22T09:30:00Z' });
    const busy = lookAt([{ at: monday, entries: [...meetingOf(meeting), clash] }]);
    expect(proposalIgnored(busy, [offered(null, null)])).toEqual([]);
    const nextWeek = { ...offered(null, null), start: Date.parse('2026-10-26T09:00:00Z') };
    expect(proposalIgnored(look, [nextWeek])).toEqual([]);
    const late = lookAt([{ at: '2026-10-21T09:00:00Z', entries: meetingOf(meeting) }]);
    expect(proposalIgnored(late, [offered(null, null)])).toEqual([]);
  });
});

describe('what passes', () => {
  const ahead = [{ uid: 'm1', start: begins }];
  const away = { ...two, person: mentor, from: Date.parse(monday), until: Date.parse(tuesday), ahead };

  it('counts a series that is gone when the account is back', () => {
    const gone = lookAt([{ at: friday, entries: [copyOf(meeting, mentor)] }]);
    expect(cancelledByPassingState(gone, [away])).toHaveLength(1);
  });

  it('is in order while some of it stands, or when all of it is past', () => {
    expect(cancelledByPassingState(lookAt([{ at: friday, entries: meetingOf(meeting) }]), [away])).toEqual([]);
    expect(cancelledByPassingState(lookAt([{ at: '2026-10-21T08:00:00Z', entries: [] }]), [away])).toEqual([]);
  });

  it('counts a pairing that is over though nobody ended it', () => {
    const look = lookAt([{ at: friday, entries: [] }]);
    expect(endedWithoutReason(look, [two], new Map())).toHaveLength(1);
    expect(endedWithoutReason(look, [two], new Map([[pairKey(two), Date.parse(tuesday)]]))).toEqual([]);
    expect(endedWithoutReason(look, [two], new Map([[pairKey(two), Date.parse(meeting.start)]]))).toHaveLength(1);
  });
});

it('counts two accounts of one person that are paired or meet', () => {
  const look = lookAt([{ at: monday, entries: [] }]);
  expect(pairedWithOneself(look, [{ organiser: mentor, guest: mentee }], [two])).toHaveLength(1);
  const meets = lookAt([{ at: monday, entries: meetingOf(meeting) }]);
  expect(pairedWithOneself(meets, [], [two])).toHaveLength(1);
  expect(pairedWithOneself(look, [two], [{ organiser: mentee, guest: colleague }])).toEqual([]);
});

it('counts an answer that was not taken, and a press that was not answered', () => {
  const given = { person: mentee, activityId: '1', at: 0, wasOpen: true, isOpen: false, isAnswered: true };
  expect(answersLost([given, { ...given, wasOpen: false }], name)).toEqual([]);
  expect(answersLost([{ ...given, isOpen: true }], name)).toHaveLength(1);
  expect(answersLost([{ ...given, isAnswered: false, wasOpen: false }], name)).toHaveLength(1);
});

describe('a series that somebody splits', () => {
  const before = meetingOf({ ...meeting, series: 'old' });
  const rest = { uid: 'm3', start: '2026-11-03T13:00:00Z', series: 'new' };
  const entries = [...before, ...meetingOf(rest)];
  const splits = new Map([['new', { old: 'old', isFollowed: true }]]);
  const look = lookAt([{ at: friday, entries }], { splits });
  const starts = Date.parse(rest.start);
  const split = (answer: FollowedSplit['answer'], told: readonly number[], isSeen = false): FollowedSplit => ({
    ...two,
    series: 'new',
    at: Date.parse('2026-10-05T08:00:00Z'),
    answer,
    isSeen,
    toldTo: new Map([
      [mentee, told],
      [mentor, told],
    ]),
  });

  it('goes on as one series after the other, not as two', () => {
    expect(bookedTwice(look)).toEqual([]);
    const both = [...entries, ...meetingOf({ uid: 'm4', start: '2026-11-17T09:00:00Z', series: 'old' })];
    expect(bookedTwice(lookAt([{ at: friday, entries: both }], { splits }))).toHaveLength(1);
    const third = [...entries, ...meetingOf({ uid: 'm4', start: '2026-11-17T09:00:00Z', series: 'other' })];
    expect(bookedTwice(lookAt([{ at: friday, entries: third }], { splits }))).toHaveLength(1);
  });

  it('may be split again, before or behind the first cut', () => {
    const again = new Map([
      ...splits,
      ['newer', { old: 'old', isFollowed: true }],
      ['last', { old: 'new', isFollowed: true }],
    ]);
    const newer = meetingOf({ uid: 'm5', start: '2026-10-27T09:00:00Z', series: 'newer' });
    const last = meetingOf({ uid: 'm6', start: '2026-12-01T09:00:00Z', series: 'last' });
    expect(bookedTwice(lookAt([{ at: friday, entries: [...entries, ...newer, ...last] }], { splits: again }))).toEqual(
      [],
    );
    const besides = meetingOf({ uid: 'm6', start: '2026-10-30T09:00:00Z', series: 'last' });
    const late = meetingOf({ uid: 'm7', start: '2026-11-30T09:00:00Z', series: 'last' });
    const both = { at: friday, entries: [...entries, ...besides, ...late] };
    expect(bookedTwice(lookAt([both], { splits: again }))).toHaveLength(1);
  });

  it('counts when it is lost after a yes, and when nobody answered and nobody is told any more', () => {
    expect(wrongContinuation(look, [split('yes', [])])).toHaveLength(1);
    expect(wrongContinuation(look, [split(null, [])])).toHaveLength(1);
    expect(wrongContinuation(look, [split(null, [], true), split('yes', [starts]), split(null, [starts])])).toEqual([]);
  });

  it('counts when it is followed against a no', () => {
    expect(wrongContinuation(look, [split('no', [starts])])).toHaveLength(1);
    expect(wrongContinuation(look, [split('no', [])])).toEqual([]);
  });

  it('is no doing of the product’s while it does not follow it', () => {
    const unfollowed = new Map([['new', { old: 'old', isFollowed: false }]]);
    const both = [...entries, ...meetingOf({ uid: 'm4', start: '2026-11-17T09:00:00Z', series: 'old' })];
    expect(bookedTwice(lookAt([{ at: friday, entries: both }], { splits: unfollowed }))).toEqual([]);
  });

  it('waits for an answer, and asks nothing once nothing goes on', () => {
    const fresh = { ...split(null, []), at: Date.parse(monday) };
    expect(wrongContinuation(look, [fresh])).toEqual([]);
    expect(wrongContinuation(lookAt([{ at: friday, entries: before }], { splits }), [split('yes', [])])).toEqual([]);
  });

  it('is told of, and ends with the pairing, once it is followed', () => {
    const told = { person: mentee, partner: mentor, group: null, isOver: false, meetings: [], lost: [] };
    const only = [{ at: friday, entries: meetingOf(rest) }] as const;
    const unfollowed = new Map([['new', { old: 'old', isFollowed: false }]]);
    expect(missingInACalendar(lookAt(only, { splits }), [told])).toHaveLength(1);
    expect(missingInACalendar(lookAt(only, { splits: unfollowed }), [told])).toEqual([]);
    const ended = new Map([[pairKey(two), Date.parse(monday)]]);
    expect(orphans(lookAt(only, { splits }), ended)).toHaveLength(1);
    expect(orphans(lookAt(only, { splits: unfollowed }), ended)).toEqual([]);
    const pair = { ...two, group: null, isPaused: false, hasOffer: false, hasTrouble: false };
    expect(silentPairs(lookAt(only, { splits: unfollowed }), [pair])).toHaveLength(1);
  });
});
