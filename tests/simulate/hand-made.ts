import type { Entry } from './calendar/entry.ts';
import { newMemory } from './calendar/memory.ts';
import type { HoursOverTime } from './calendar/hours.ts';
import { pairMeetings, type Booked, type BookedMeeting, type PairMeeting } from './calendar/pair-meetings.ts';
import type { Look } from './judge/look.ts';

/**
 * Two people with calendars written by hand, and a third, for tests of the counters. The mentee organises; in a circle with
 * the mentor and the colleague, too.
 */
export const mentee = 'mentee';
export const mentor = 'mentor';
/** Somebody to whom an invitation is passed on, who is put in the mentor's place, or who is in a circle with both. */
export const colleague = 'colleague';
/** Of the three. */
export const circle = 'circle';
export const beginning = Date.parse('2026-10-05T06:00:00Z');

const addresses = {
  [mentee]: 'mentee@company.example',
  [mentor]: 'mentor@company.example',
  [colleague]: 'colleague@company.example',
} as const;
type Owner = keyof typeof addresses;

interface MeetingByHand {
  readonly uid: string;
  /** ISO, UTC. */
  readonly start: string;
  readonly minutes?: number;
  readonly series?: string;
  readonly isException?: boolean;
  /** The guest's. */
  readonly answer?: string;
  /** Who stands on the list; the mentor alone unless said otherwise. */
  readonly invited?: readonly { readonly who: Owner; readonly answer: string }[];
}

/** A mentor meeting as it stands in both calendars. */
export function meetingOf(meeting: MeetingByHand): readonly Entry[] {
  return [copyOf(meeting, mentee), copyOf(meeting, mentor)];
}

/** A meeting of the circle, in the calendars of these people (all three unless said otherwise). */
export function circleMeetingOf(
  {
    answers = {},
    ...meeting
  }: Omit<MeetingByHand, 'answer' | 'invited'> & {
    /** Who has said something else than yes. */
    readonly answers?: Partial<Record<Owner, string>>;
  },
  owners: readonly Owner[] = [mentee, mentor, colleague],
  listed: readonly Owner[] = [mentor, colleague],
): readonly Entry[] {
  const invited = listed.map((who) => ({ who, answer: answers[who] ?? 'accepted' }) as const);
  return owners.map((owner) => copyOf({ ...meeting, invited, answer: answers[owner] ?? 'accepted' }, owner));
}

/** The same in one of the two only. */
export function copyOf({ answer = 'accepted', invited, ...meeting }: MeetingByHand, owner: Owner): Entry {
  const isOrganiser = owner === mentee;
  return {
    ...entryOf({ owner, ...meeting }),
    seriesId: meeting.series ?? 'series',
    originalStart: Date.parse(meeting.start),
    isException: meeting.isException ?? false,
    isOrganiser,
    answer: isOrganiser ? 'organizer' : answer,
    organiser: addresses[mentee],
    guests: (invited ?? [{ who: mentor, answer }]).map((each) => ({
      address: addresses[each.who],
      answer: each.answer,
    })),
  };
}

/** Something else in a calendar; an hour long unless said otherwise. */
export function entryOf({
  owner,
  uid,
  start,
  minutes = 60,
  showAs = 'busy',
}: {
  readonly owner: Owner;
  readonly uid: string;
  readonly start: string;
  readonly minutes?: number;
  readonly showAs?: string;
}): Entry {
  return {
    owner,
    id: `${owner} ${uid}`,
    uid,
    seriesId: null,
    start: Date.parse(start),
    end: Date.parse(start) + minutes * 60_000,
    originalStart: null,
    isException: false,
    showAs,
    isCancelled: false,
    isOrganiser: true,
    answer: 'organizer',
    organiser: addresses[owner],
    guests: [],
  };
}

export interface LookByHand {
  /** ISO, UTC. */
  readonly at: string;
  readonly entries: readonly Entry[];
  /** Was something in the service's way at that moment? */
  readonly isDisturbed?: boolean;
}

export interface WorldByHand {
  readonly placedByPeople?: (meeting: PairMeeting) => boolean;
  readonly hours?: Readonly<Record<string, HoursOverTime>>;
  readonly splits?: Look['splits'];
}

/**
 * Looks at calendars one moment after the other, and gives the last look. Uids that begin with `m` are meetings of the two,
 * with `c` of the circle.
 */
export function lookAt(
  looks: readonly [LookByHand, ...LookByHand[]],
  { placedByPeople = () => false, hours = {}, splits = new Map() }: WorldByHand = {},
): Look {
  const memory = newMemory(beginning);
  const seen = looks.map(({ at, entries, isDisturbed = false }, index) => {
    const calendars = new Map(
      [mentee, mentor, colleague].map((owner) => [owner, entries.filter((one) => one.owner === owner)]),
    );
    const meetings = pairMeetings(calendars, bookedIn(entries));
    memory.look(Date.parse(at), calendars, meetings);
    const previous = looks[index - 1]?.at;
    return { at: Date.parse(at), isDisturbed, calendars, meetings, previous };
  });
  const last = seen.at(-1);
  if (last === undefined) throw new Error('There is nothing to look at.');
  const { at, calendars, meetings, previous } = last;
  return {
    at,
    previous: previous === undefined ? beginning : Date.parse(previous),
    awake: seen.flatMap((one) => (one.isDisturbed ? [] : [one.at])),
    calendars,
    meetings,
    disowned: [],
    memory,
    splits,
    isPlacedByPeople: placedByPeople,
    hoursOf: (person) => hours[person] ?? [],
    nameOf: (person) => person,
  };
}

const named = (guest: Owner) => ({ guest, isGuests: (address: string): boolean => address === addresses[guest] });

function bookedIn(entries: readonly Entry[]): Booked {
  return new Map(
    entries.flatMap(({ uid, seriesId }): readonly (readonly [string, BookedMeeting])[] => {
      const about = { organiser: mentee, series: seriesId ?? uid };
      if (uid.startsWith('m')) return [[uid, { ...about, guests: [named(mentor)], group: null }]];
      if (uid.startsWith('c')) return [[uid, { ...about, guests: [named(mentor), named(colleague)], group: circle }]];
      return [];
    }),
  );
}
