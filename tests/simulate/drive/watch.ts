import { readHours } from '../calendar/from-graph.ts';
import { newMemory, type Memory } from '../calendar/memory.ts';
import { pairMeetings } from '../calendar/pair-meetings.ts';
import type { Look } from '../judge/look.ts';
import { forAll } from './all.ts';
import type { Chronicle } from './chronicle.ts';
import type { Company } from './participants.ts';
import { openObserver } from './observe.ts';
import type { Split } from './split.ts';

/** Looks at all calendars, one moment after the other, and remembers since when what stood where. */
export interface Watch {
  readonly memory: Memory;
  look(at: number): Promise<Look>;
}

const dayMs = 24 * 3_600_000;

/** From a week before the programme until four weeks after its end. Everybody's working hours are read once, at first. */
export async function openWatch(
  company: Company,
  chronicle: Chronicle,
  [begin, end]: readonly [begin: number, end: number],
): Promise<Watch> {
  const observer = openObserver(company, [begin - 7 * dayMs, end + 28 * dayMs]);
  // What the first look finds was there long before.
  const memory = newMemory(begin - 7 * dayMs);
  const names = new Map(company.members.map(({ oid, name }) => [oid, name]));
  const awake: number[] = [];
  await forAll(company.members, async ({ oid }) => {
    const hours = await readHours(company.graph, oid);
    if (hours !== null) chronicle.hours(oid, 0, hours);
  });
  return {
    memory,
    async look(at) {
      const previous = awake.at(-1) ?? begin;
      const { calendars, booked } = await observer.look();
      const all = pairMeetings(calendars, booked);
      // What one of the two has said is not theirs is an event like any other.
      const disowned = all.filter(({ series }) => isDisowned(company.splits.get(series)));
      const meetings = all.filter((meeting) => !disowned.includes(meeting));
      memory.look(at, calendars, meetings);
      awake.push(at);
      return {
        at,
        previous,
        awake,
        calendars,
        meetings,
        disowned,
        memory,
        splits: company.splits,
        isPlacedByPeople: (meeting) => chronicle.isPlacedByPeople(meeting),
        hoursOf: (person) => chronicle.hoursOf(person),
        nameOf: (person) => names.get(person) ?? 'somebody',
      };
    },
  };
}

function isDisowned(split: Split | undefined): boolean {
  return split?.answer === 'no' && !split.isFollowed;
}
