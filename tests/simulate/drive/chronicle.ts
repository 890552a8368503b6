import type { Hours, HoursOverTime } from '../calendar/hours.ts';
import { meetingKey } from '../calendar/memory.ts';
import { pairKey, type PairMeeting, type Two } from '../calendar/pair-meetings.ts';
import type { Group, Pair } from './participants.ts';

const dayMs = 24 * 3_600_000;

/** Two who were matched, or two of a group. */
type InGroup = Two & Pick<Pair, 'group'>;

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
  leftGroup(group: Pick<Group, 'id'>, person: string, at: number): void;
  /** `at`: the first moment at which the service can see it. */
  left(person: string, at: number): void;
  paused(pair: Two, until: number | null): void;
  /** Somebody did something that may have to do with their meetings. */
  acted(person: string): void;
  /** How often one of these people did so. */
  actsOf(people: readonly string[]): number;
  /** The clock stands still: what people do now comes after what was seen. */
  newMoment(): void;
  /** Has one of them done something since? */
  haveActed(people: readonly string[]): boolean;
  hours(person: string, since: number, hours: Hours): void;
  isPlacedByPeople(meeting: PairMeeting): boolean;
  hasLeft(person: string): boolean;
  isPaused(pair: Two, at: number): boolean;
  /**
   * Since when each pair is over, or any two of a group are together in it no more; leavers' pairs among them once it is
   * certain that they have left.
   */
  endings(pairs: readonly InGroup[]): ReadonlyMap<string, number>;
  /** The same, at the earliest: leavers' pairs since they have left. */
  possibleEndings(pairs: readonly InGroup[]): ReadonlyMap<string, number>;
  hoursOf(person: string): HoursOverTime;
}

export function newChronicle(): Chronicle {
  const places = new Set<string>();
  const movedSeries = new Set<string>();
  const outside = new Set<string>();
  const endedAt = new Map<string, number>();
  const leftAt = new Map<string, number>();
  const leftGroupAt = new Map<string, number>();
  const pausedUntil = new Map<string, number>();
  const acts = new Map<string, number>();
  const hours = new Map<string, HoursOverTime>();
  const active = new Set<string>();
  const endingsAfter = (graceMs: number) => (pairs: readonly InGroup[]) => {
    const goneFrom = (group: Group | null, person: string): number => {
      const left = leftAt.get(person);
      const ofGroup = group === null ? undefined : leftGroupAt.get(`${group.id} ${person}`);
      return Math.min(left === undefined ? Infinity : left + graceMs, ofGroup ?? Infinity);
    };
    const since = ({ group, ...two }: InGroup): number =>
      Math.min(
        endedAt.get(pairKey(two)) ?? Infinity,
        ...[two.organiser, two.guest].map((one) => goneFrom(group, one)),
        group === null ? Infinity : closedSince(group, (one) => goneFrom(group, one)),
      );
    return new Map(pairs.map((pair) => [pairKey(pair), since(pair)] as const).filter(([, at]) => at < Infinity));
  };
  return {
    placed: (meeting) => void places.add(meetingKey(meeting)),
    seriesMoved: (series) => void movedSeries.add(series),
    chose(pair, starts) {
      for (const start of starts) places.add(`${pairKey(pair)} ${start}`);
    },
    agreedOutsideHours: (pair) => void outside.add(pairKey(pair)),
    ended: (pair, at) => void endedAt.set(pairKey(pair), at),
    leftGroup: ({ id }, person, at) => void leftGroupAt.set(`${id} ${person}`, at),
    left: (person, at) => void leftAt.set(person, at),
    paused(pair, until) {
      if (until === null) pausedUntil.delete(pairKey(pair));
      else pausedUntil.set(pairKey(pair), until);
    },
    acted(person) {
      acts.set(person, (acts.get(person) ?? 0) + 1);
      active.add(person);
    },
    newMoment: () => active.clear(),
    haveActed: (people) => people.some((person) => active.has(person)),
    actsOf: (people) => people.reduce((sum, person) => sum + (acts.get(person) ?? 0), 0),
    hours: (person, since, now) => void hours.set(person, [...(hours.get(person) ?? []), { since, hours: now }]),
    isPlacedByPeople: (meeting) =>
      places.has(meetingKey(meeting)) ||
      places.has(`${pairKey(meeting)} ${meeting.start}`) ||
      movedSeries.has(meeting.series) ||
      outside.has(pairKey(meeting)),
    hasLeft: (person) => leftAt.has(person),
    isPaused: (pair, at) => (pausedUntil.get(pairKey(pair)) ?? 0) > at - 2 * dayMs,
    endings: endingsAfter(graceMs),
    possibleEndings: endingsAfter(0),
    hoursOf: (person) => hours.get(person) ?? [],
  };
}

/** Five working days, during which an account may come back, are nine days at most with a holiday and a look at the end. */
const graceMs = 9 * dayMs;

/** A group goes on without one of its people, but not without its mentor, nor with fewer than this. */
const fewest = 3;

/** Infinity: it goes on. */
function closedSince({ kind, members }: Group, goneSince: (person: string) => number): number {
  const gone = members.map(goneSince).toSorted((one, other) => one - other);
  const tooFew = gone[members.length - fewest] ?? Infinity;
  const [mentor] = members;
  return kind === 'group' && mentor !== undefined ? Math.min(tooFew, goneSince(mentor)) : tooFew;
}
