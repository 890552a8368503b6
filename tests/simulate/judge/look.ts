import type { Entry } from '../calendar/entry.ts';
import type { HoursOverTime } from '../calendar/hours.ts';
import type { Split } from '../drive/split.ts';
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
  /** Of series that go on after a split, of which one of the two has said that they are not theirs. */
  readonly disowned: readonly PairMeeting[];
  readonly memory: Memory;
  /** One of the two put it there or chose the time. */
  isPlacedByPeople(meeting: PairMeeting): boolean;
  /** Series that people made by splitting one of the two's, with the one they come from. */
  readonly splits: ReadonlyMap<string, Pick<Split, 'old' | 'isFollowed'>>;
  hoursOf(person: string): HoursOverTime;
  /** How a person is called in messages: `mentee 12`. */
  nameOf(person: string): string;
}
