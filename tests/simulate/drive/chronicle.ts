import type { Hours, HoursOverTime } from '../calendar/hours.ts';
import { meetingKey } from '../calendar/memory.ts';
import { pairKey, type PairMeeting, type Two } from '../calendar/pair-meetings.ts';

const dayMs = 24 * 3_600_000;

/** What people have done, as they would remember it themselves; the judges need it to tell whose doing something was. */
export interface Chronicle {
  placed(meeting: Pick<PairMeeting, 'uid' | 'start'>): void;
  /** Somebody moved the whole series. */
  seriesMoved(series: string): void;
  /** The two chose times by their start, of whatever series. */
  chose(pair: Two, starts: readonly number[]): void;
  /** The two agreed to a standing time outside somebody's hours. */
  agreedOutsideHours(pair: Two): void;
  ended(pair: Two, at: number): void;
  /** `at`: the first moment at which the service can see it. */
  left(person: string, at: number): void;
  paused(pair: Two, until: number | null): void;
  /** Somebody did something that may have to do with their meetings. */
  acted(person: string): void;
  /** How often one of the two did so. */
  actsOf(pair: Two): number;
  hours(person: string, since: number, hours: Hours): void;
  isPlacedByPeople(meeting: PairMeeting): boolean;
  hasLeft(person: string): boolean;
  isPaused(pair: Two, at: number): boolean;
  /** Since when each pair is over, leavers' pairs among them once it is certain that they have left. */
  endings(pairs: readonly Two[]): ReadonlyMap<string, number>;
  hoursOf(person: string): HoursOverTime;
}

export function newChronicle(): Chronicle {
  const places = new Set<string>();
  const movedSeries = new Set<string>();
  const outside = new Set<string>();
  const endedAt = new Map<string, number>();
  const leftAt = new Map<string, number>();
  const pausedUntil = new Map<string, number>();
  const acts = new Map<string, number>();
  const hours = new Map<string, HoursOverTime>();
  return {
    placed: (meeting) => void places.add(meetingKey(meeting)),
    seriesMoved: (series) => void movedSeries.add(series),
    chose(pair, starts) {
      for (const start of starts) places.add(`${pairKey(pair)} ${start}`);
    },
    agreedOutsideHours: (pair) => void outside.add(pairKey(pair)),
    ended: (pair, at) => void endedAt.set(pairKey(pair), at),
    left: (person, at) => void leftAt.set(person, at),
    paused(pair, until) {
      if (until === null) pausedUntil.delete(pairKey(pair));
      else pausedUntil.set(pairKey(pair), until);
    },
    acted: (person) => void acts.set(person, (acts.get(person) ?? 0) + 1),
    actsOf: ({ organiser, guest }) => (acts.get(organiser) ?? 0) + (acts.get(guest) ?? 0),
    hours: (person, since, now) => void hours.set(person, [...(hours.get(person) ?? []), { since, hours: now }]),
    isPlacedByPeople: (meeting) =>
      places.has(meetingKey(meeting)) ||
      places.has(`${pairKey(meeting)} ${meeting.start}`) ||
      movedSeries.has(meeting.series) ||
      outside.has(pairKey(meeting)),
    hasLeft: (person) => leftAt.has(person),
    isPaused: (pair, at) => (pausedUntil.get(pairKey(pair)) ?? 0) > at - 2 * dayMs,
    endings: (pairs) =>
      new Map(
        pairs.flatMap((pair) => {
          const since = [
            endedAt.get(pairKey(pair)),
            ...[pair.organiser, pair.guest].map((one) => afterGrace(leftAt, one)),
          ];
          const first = since.filter((at) => at !== undefined).toSorted((one, other) => one - other)[0];
          return first === undefined ? [] : [[pairKey(pair), first]];
        }),
      ),
    hoursOf: (person) => hours.get(person) ?? [],
  };
}

/** Five working days, during which an account may come back, are nine days at most with a holiday and a look at the end. */
const graceMs = 9 * dayMs;

function afterGrace(leftAt: ReadonlyMap<string, number>, person: string): number | undefined {
  const left = leftAt.get(person);
  return left === undefined ? undefined : left + graceMs;
}
