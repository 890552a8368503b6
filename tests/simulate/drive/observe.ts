import { isBookedByApp, readCalendar, readChanges } from '../calendar/from-graph.ts';
import type { Entry } from '../calendar/entry.ts';
import type { Booked, BookedMeeting } from '../calendar/pair-meetings.ts';
import { forAll } from './all.ts';
import type { Company, Group } from './participants.ts';

/** Everybody's calendars as Graph shows them now, and what of it was ever booked for two of the people, or a group of them, by an app. */
export interface Observation {
  readonly calendars: ReadonlyMap<string, readonly Entry[]>;
  readonly booked: Booked;
}

/** Reads all calendars of the window; those in which nothing has changed since the last look are not read again. */
export interface Observer {
  look(): Promise<Observation>;
}

const atOnce = 6;

export function openObserver(
  { graph, members, addresses, splits, groups }: Company,
  window: readonly [from: number, until: number],
): Observer {
  const calendars = new Map<string, readonly Entry[]>();
  const links = new Map<string, string>();
  const recogniser = newRecogniser({ graph, addresses, splits, groups });

  /** Null: the mailbox is gone, or shows what it showed. */
  const changesOf = async (owner: string): Promise<readonly Entry[] | null> => {
    const changes = await readChanges(graph, owner, { link: links.get(owner) ?? null, window });
    const isKnown = calendars.has(owner);
    if (changes !== null) links.set(owner, changes.link);
    if (changes !== null && isKnown && !changes.hasChanged) return null;
    const entries = changes === null ? null : await readCalendar(graph, owner, window);
    if (entries === null) calendars.delete(owner);
    else calendars.set(owner, entries);
    return entries;
  };
  return {
    async look() {
      const changed = await forAll(members, ({ oid }) => changesOf(oid), atOnce);
      await recogniser.takeIn(changed.filter((entries) => entries !== null));
      return { calendars, booked: recogniser.booked };
    },
  };
}

interface Recogniser {
  readonly booked: Booked;
  takeIn(calendars: readonly (readonly Entry[])[]): Promise<void>;
}

/** Tells meetings that an app has booked from those that people have made. */
function newRecogniser({
  graph,
  addresses,
  splits,
  groups,
}: Pick<Company, 'graph' | 'addresses' | 'splits' | 'groups'>): Recogniser {
  const booked = new Map<string, BookedMeeting>();
  /** Who has a copy of a meeting with one guest: addresses change, copies stay where they are. */
  const holders = new Map<string, string>();
  const isByApp = new Map<string, Promise<boolean>>();
  const named = (guest: string) => ({
    guest,
    isGuests: (address: string): boolean => addresses.get(address) === guest,
  });

  /** With several guests, all on the list are of one group with the organiser. */
  const groupOf = ({ owner, guests }: Entry): Group | null => {
    const people = [owner, ...guests.map(({ address }) => addresses.get(address) ?? '')];
    return groups.find(({ members }) => people.every((person) => members.includes(person))) ?? null;
  };
  const whose = (entry: Entry): Pick<BookedMeeting, 'guests' | 'group'> | null => {
    const [only, another] = entry.guests;
    if (only !== undefined && another === undefined) {
      const guest = holders.get(entry.uid) ?? addresses.get(only.address);
      return guest === undefined ? null : { guests: [named(guest)], group: null };
    }
    const group = another === undefined ? null : groupOf(entry);
    if (group === null) return null;
    return { guests: group.members.filter((each) => each !== entry.owner).map(named), group: group.id };
  };
  const recognise = async (entry: Entry): Promise<void> => {
    if (!entry.isOrganiser || booked.has(entry.uid)) return;
    const series = entry.seriesId ?? entry.id;
    const split = splits.get(series);
    if (split !== undefined) {
      const { organiser, people, group } = split;
      const guests = people.filter((each) => each !== organiser).map(named);
      booked.set(entry.uid, { organiser, guests, series, group });
      return;
    }
    const found = whose(entry);
    if (found === null) return;
    const known = isByApp.get(series) ?? isBookedByApp(graph, entry.owner, series);
    isByApp.set(series, known);
    if (await known) booked.set(entry.uid, { organiser: entry.owner, ...found, series });
  };
  return {
    booked,
    async takeIn(calendars) {
      for (const { uid, owner, isOrganiser, guests } of calendars.flat())
        if (!isOrganiser && guests.length === 1) holders.set(uid, owner);
      // One after the other within a mailbox: Graph lets an app ask four things of one at once.
      await forAll(
        calendars,
        async (entries) => {
          for (const entry of entries) await recognise(entry);
        },
        atOnce,
      );
    },
  };
}
