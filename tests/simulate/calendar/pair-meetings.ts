import type { Entry } from './entry.ts';

/** The two whose meeting it is, by object id. */
export interface Two {
  readonly organiser: string;
  readonly guest: string;
}

/** Somebody with whom a meeting was booked. */
interface BookedGuest {
  readonly guest: string;
  /** Is this address the guest's, from now or from before? */
  readonly isGuests: (address: string) => boolean;
}

/** What was booked for a pair, or for a group, through Graph. */
export interface BookedMeeting {
  readonly organiser: string;
  readonly guests: readonly BookedGuest[];
  readonly series: string;
  /** Null: it is a pair's. */
  readonly group: string | null;
}

/** What was ever booked: by the meeting's uid, whose it is and of which series. */
export type Booked = ReadonlyMap<string, BookedMeeting>;

/**
 * One meeting of a pair with what each of the two calendars has of it. A meeting of a group stands here once for each of
 * its guests, with the organiser.
 */
export interface PairMeeting extends Two {
  readonly uid: string;
  /** Whose it is; null: the two's alone. */
  readonly group: string | null;
  /** The organiser's series (or single meeting). */
  readonly series: string;
  /** As the organiser has it; as the guest has it where the organiser has nothing. */
  readonly start: number;
  readonly end: number;
  readonly inOrganiser: Entry | null;
  readonly inGuest: Entry | null;
  /** The guest's answer on the organiser's list; null where that list is not there, or does not hold them. */
  readonly listed: string | null;
  /** Who else has it in their calendar: the invitation was passed on, or somebody was put in the guest's place. */
  readonly others: readonly string[];
}

/** Every meeting of pairs and groups that stands in at least one calendar, by start. */
export function pairMeetings(calendars: ReadonlyMap<string, readonly Entry[]>, booked: Booked): readonly PairMeeting[] {
  const copies = copiesByUid(calendars, booked);
  const meetings = [...copies].flatMap(([uid, entries]) => {
    const whose = booked.get(uid);
    return whose === undefined ? [] : withEachGuest(uid, whose, entries);
  });
  return meetings.toSorted((one, other) => one.start - other.start);
}

/** Whoever of a group is neither invited nor has it in the calendar has nothing to do with it any more. */
function withEachGuest(uid: string, whose: BookedMeeting, entries: readonly Entry[]): readonly PairMeeting[] {
  const lines = whose.guests.flatMap((each) => meetingWith(uid, whose, entries, each));
  const theirs = lines.filter(({ inGuest, listed }) => inGuest !== null || listed !== null);
  return theirs.length > 0 ? theirs : lines.slice(0, 1);
}

function meetingWith(
  uid: string,
  { organiser, guests, series, group }: BookedMeeting,
  entries: readonly Entry[],
  { guest, isGuests }: BookedGuest,
): readonly PairMeeting[] {
  const inOrganiser = entries.find(({ owner }) => owner === organiser) ?? null;
  const inGuest = entries.find(({ owner }) => owner === guest) ?? null;
  const shown = inOrganiser ?? inGuest;
  if (shown === null) return [];
  const { start, end } = shown;
  const listed = inOrganiser?.guests.find(({ address }) => isGuests(address))?.answer ?? null;
  const own = [organiser, ...guests.map((each) => each.guest)];
  const others = entries.map(({ owner }) => owner).filter((owner) => !own.includes(owner));
  return [{ uid, group, organiser, guest, series, start, end, inOrganiser, inGuest, listed, others }];
}

function copiesByUid(calendars: ReadonlyMap<string, readonly Entry[]>, booked: Booked): Map<string, Entry[]> {
  const copies = new Map<string, Entry[]>();
  for (const entries of calendars.values()) {
    for (const entry of entries) {
      if (entry.isCancelled || !booked.has(entry.uid)) continue;
      copies.set(entry.uid, [...(copies.get(entry.uid) ?? []), entry]);
    }
  }
  return copies;
}

/** It stands in both calendars at the same time, and the guest has not declined. */
export function stands(meeting: PairMeeting): boolean {
  const { inOrganiser, inGuest } = meeting;
  return (
    inOrganiser !== null &&
    inGuest !== null &&
    inOrganiser.start === inGuest.start &&
    inOrganiser.end === inGuest.end &&
    !isDeclined(meeting)
  );
}

/** The guest has said no; what somebody says to whom the invitation was passed on counts for nobody else. */
export function isDeclined({ listed, inGuest }: Pick<PairMeeting, 'listed' | 'inGuest'>): boolean {
  return [inGuest?.answer, listed].includes('declined');
}

/** The organiser has it, and the guest is not on the list any more. */
export function isUninvited({ inOrganiser, listed }: PairMeeting): boolean {
  return inOrganiser !== null && listed === null;
}

/** It stands for the organiser, and the guest's calendar does not have it although they never said no. */
export function isAbsent(meeting: PairMeeting): boolean {
  return meeting.inOrganiser !== null && meeting.inGuest === null && !isDeclined(meeting);
}

/**
 * The organiser has it, and the guest is on the list without a no: all that the product asks of a group, which goes on
 * without one of its guests.
 */
export function isExpected(meeting: PairMeeting): boolean {
  return meeting.inOrganiser !== null && meeting.listed !== null && !isDeclined(meeting);
}

/** Both people of a pair, in an order that does not depend on who organises. */
export function pairKey({ organiser, guest }: Two): string {
  return [organiser, guest].toSorted().join(' ');
}

/** Whose meeting it is, whoever organises: the group's, else the two's. */
export function partyKey(meeting: Two & Pick<PairMeeting, 'group'>): string {
  return meeting.group ?? pairKey(meeting);
}

/** How it stands in the two calendars, in words. */
export function describe(meeting: PairMeeting): string {
  const { inOrganiser, inGuest, listed } = meeting;
  if (isDeclined(meeting)) return 'declined by the guest';
  if (inOrganiser === null) return "in the guest's calendar alone";
  if (inGuest === null) return `in the organiser's calendar alone${listed === null ? ', without the guest' : ''}`;
  return stands(meeting) ? 'in both calendars' : 'at another time or length for the guest';
}
