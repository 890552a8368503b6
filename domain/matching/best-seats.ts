import { optimum } from './optimum.ts';
import { BestEdges } from './best-edges.ts';
import { highestScore, type EdgeList, type PairGraph } from './pair-graph.ts';
import type { MatchingAim } from '../programme/match-settings.ts';
import { intAt } from './typed-arrays.ts';

/** Who may be paired with whom in a round, and what HR wants of it. Mentees and mentors are numbers from 0. */
export interface Market {
  /** For each mentee the mentors that would do (`columns`) and what each is worth. */
  readonly choices: readonly EdgeList[];
  /** False for a mentee who takes no part, whatever the choices. */
  readonly isSeeking: readonly boolean[];
  /** How many mentees each mentor can take. */
  readonly places: Int32Array;
  /** How far up in line somebody stands; see `levelsOf`. */
  readonly menteeLevels: Int32Array;
  readonly mentorLevels: Int32Array;
  readonly aim: MatchingAim;
}

/**
 * The mentor of each mentee, -1 for none: first as many of the people at the highest level as possible, then of the
 * next one and so on; then, where that is the aim, as many pairs as possible; then the highest sum of worths.
 *
 * One sum says all that: a level counts more than all worths together. Between two assignments people change places
 * along chains, and a chain has two ends, so that one step for each level is enough.
 */
export function bestSeats(market: Market): Int32Array {
  const { choices, places } = market;
  const seats = places.reduce((sum, each) => sum + Math.min(each, choices.length), 0);
  const seeking = market.isSeeking.filter(Boolean).length;
  const step = highestScore * Math.min(choices.length, seats);
  const open = {
    ...market,
    choices: choices.map((list, mentee) => (market.isSeeking[mentee] === true ? list : noChoice)),
  };
  // The scarcer side looks for the other one: its searches end soon, where the other side's would go through all.
  return seeking <= seats ? fromMentees(open, step) : fromMentors(open, step);
}

const noChoice: EdgeList = { columns: [], scores: [] };

function fromMentees(market: Market, step: number): Int32Array {
  const { choices, menteeLevels, aim } = market;
  const columns = columnsOf(market);
  const lists = columns.extra.length === 0 ? choices : choices.map((list) => withFirstPlaces(list, columns.firstOf));
  const pair = aim === 'most-people' ? step : 0;
  const graph: PairGraph = {
    lists: Int32Array.from(choices.keys()),
    edges: new BestEdges(lists, { levels: columns.levels, step, extra: 0 }),
    capacity: columns.capacity,
    alone: Float64Array.from(menteeLevels, (level) => -(level * step + pair)),
  };
  const mentors = columns.levels.length - columns.extra.length;
  return optimum(graph).map((column) => (column < mentors ? column : (columns.extra[column - mentors] ?? -1)));
}

interface Columns {
  readonly capacity: Int32Array;
  readonly levels: Int32Array;
  /** The mentors whose first place is a column of its own, after all mentors, as it counts more than their others. */
  readonly extra: readonly number[];
  readonly firstOf: ReadonlyMap<number, number>;
}

function columnsOf({ places, mentorLevels }: Market): Columns {
  const extra = [...places.keys()].filter((mentor) => intAt(mentorLevels, mentor) > 0 && intAt(places, mentor) > 0);
  const firstOf = new Map(extra.map((mentor, index) => [mentor, places.length + index]));
  const others = Array.from(places, (room, mentor) => (firstOf.has(mentor) ? room - 1 : room));
  return {
    capacity: Int32Array.from([...others, ...extra.map(() => 1)]),
    levels: Int32Array.from([...others.map(() => 0), ...extra.map((mentor) => intAt(mentorLevels, mentor))]),
    extra,
    firstOf,
  };
}

function withFirstPlaces(list: EdgeList, firstOf: ReadonlyMap<number, number>): EdgeList {
  const columns = [...list.columns];
  const scores = [...list.scores];
  for (const [place, mentor] of list.columns.entries()) {
    const first = firstOf.get(mentor);
    if (first === undefined) continue;
    columns.push(first);
    scores.push(list.scores[place] ?? 0);
  }
  return { columns, scores };
}

/** Each of a mentor's places is a row that looks for a mentee; the first one counts more for mentors up in line. */
function fromMentors(market: Market, step: number): Int32Array {
  const { choices, places, menteeLevels, mentorLevels, aim } = market;
  const lists = turned(choices, places.length);
  const mentorOf = Array.from(places.keys()).flatMap((mentor) => {
    const wanted = Math.min(intAt(places, mentor), lists[mentor]?.columns.length ?? 0);
    return Array.from({ length: wanted }, () => mentor);
  });
  const graph: PairGraph = {
    lists: Int32Array.from(mentorOf),
    edges: new BestEdges(lists, { levels: menteeLevels, step, extra: aim === 'most-people' ? step : 0 }),
    capacity: new Int32Array(choices.length).fill(1),
    alone: Float64Array.from(mentorOf, (mentor, row) =>
      mentorOf[row - 1] === mentor ? 0 : -intAt(mentorLevels, mentor) * step,
    ),
  };
  const mentorFor = new Int32Array(choices.length).fill(-1);
  for (const [row, mentee] of optimum(graph).entries()) if (mentee >= 0) mentorFor[mentee] = mentorOf[row] ?? -1;
  return mentorFor;
}

/** The same pairs, listed for each mentor. */
function turned(choices: readonly EdgeList[], mentors: number): readonly EdgeList[] {
  const ends = new Int32Array(mentors + 1);
  for (const { columns } of choices) for (const mentor of columns) ends[mentor + 1] = intAt(ends, mentor + 1) + 1;
  for (let mentor = 1; mentor <= mentors; mentor += 1) ends[mentor] = intAt(ends, mentor) + intAt(ends, mentor - 1);
  const starts = ends.slice();
  const mentees = new Int32Array(intAt(ends, mentors));
  const worths = new Int32Array(mentees.length);
  for (const [mentee, { columns, scores }] of choices.entries()) {
    for (let place = 0; place < columns.length; place += 1) {
      const mentor = columns[place] ?? 0;
      const at = intAt(ends, mentor);
      ends[mentor] = at + 1;
      mentees[at] = mentee;
      worths[at] = scores[place] ?? 0;
    }
  }
  return Array.from({ length: mentors }, (_, mentor) => {
    const [from, until] = [intAt(starts, mentor), intAt(ends, mentor)];
    return { columns: mentees.subarray(from, until), scores: worths.subarray(from, until) };
  });
}
