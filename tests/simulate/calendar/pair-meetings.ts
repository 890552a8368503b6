import type { Entry } from './entry.ts';

/** The two whose meeting it is, by object id. */
export interface Two {
  readonly organiser: string;
  readonly guest: string;
}

/** What was ever booked for a pair through Graph: by the meeting's uid, whose it is and of which series. */
export type Booked = ReadonlyMap<string, Two & { readonly series: string }>;

/** One meeting of a pair with what each of the two calendars has of it. */
export interface PairMeeting extends Two {
  readonly uid: string;
  /** The organiser's series (or single meeting). */
  readonly series: string;
  /** As the organiser has it; as the guest has it where the organiser has nothing. */
  readonly start: number;
  readonly end: number;
  readonly inOrganiser: Entry | null;
  readonly inGuest: Entry | null;
}

/** Every meeting of the pairs that stands in at least one calendar, by start. */
export function pairMeetings(calendars: ReadonlyMap<string, readonly Entry[]>, booked: Booked): readonly PairMeeting[] {
  const copies = copiesByUid(calendars, booked);
  const meetings = [...copies].flatMap(([uid, entries]) => {
    const whose = booked.get(uid);
    if (whose === undefined) return [];
    const inOrganiser = entries.find(({ owner }) => owner === whose.organiser) ?? null;
    const inGuest = entries.find(({ owner }) => owner === whose.guest) ?? null;
    const shown = inOrganiser ?? inGuest;
    return shown === null ? [] : [{ uid, ...whose, start: shown.start, end: shown.end, inOrganiser, inGuest }];
  });
  return meetings.toSorted((one, other) => one.start - other.start);
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
export function stands({ inOrganiser, inGuest }: PairMeeting): boolean {
  return (
    inOrganiser !== null &&
    inGuest !== null &&
    inOrganiser.start === inGuest.start &&
    inOrganiser.end === inGuest.end &&
    !isDeclined({ inOrganiser, inGuest })
  );
}

export function isDeclined({ inOrganiser, inGuest }: Pick<PairMeeting, 'inOrganiser' | 'inGuest'>): boolean {
  const answers = [inGuest?.answer, ...(inOrganiser?.guests.map(({ answer }) => answer) ?? [])];
  return answers.includes('declined');
}

/** Both people of a pair, in an order that does not depend on who organises. */
export function pairKey({ organiser, guest }: Two): string {
  return [organiser, guest].toSorted().join(' ');
}

/** How it stands in the two calendars, in words. */
export function describe(meeting: PairMeeting): string {
  const { inOrganiser, inGuest } = meeting;
  if (isDeclined(meeting)) return 'declined by the guest';
  if (inOrganiser === null) return "in the guest's calendar alone";
  if (inGuest === null) return "in the organiser's calendar alone";
  return stands(meeting) ? 'in both calendars' : 'at another time or length for the guest';
}
