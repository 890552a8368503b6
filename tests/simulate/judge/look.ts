import type { Entry } from '../calendar/entry.ts';
import type { HoursOverTime } from '../calendar/hours.ts';
import type { Memory } from '../calendar/memory.ts';
import type { PairMeeting } from '../calendar/pair-meetings.ts';

/** What is seen when everything has come to rest at one moment, with what is remembered of earlier ones. */
export interface Look {
  readonly at: number;
  /** The look before; meetings that began until then have been judged. */
  readonly previous: number;
  /** Moments at which the service was awake with nothing in its way, this one included. */
  readonly awake: readonly number[];
  /** By owner; people without a mailbox are left out. */
  readonly calendars: ReadonlyMap<string, readonly Entry[]>;
  readonly meetings: readonly PairMeeting[];
  readonly memory: Memory;
  /** One of the two put it there or chose the time. */
  isPlacedByPeople(meeting: PairMeeting): boolean;
  hoursOf(person: string): HoursOverTime;
  /** How a person is called in messages: `mentee 12`. */
  nameOf(person: string): string;
}
