import { actKinds } from './act.ts';

/** What people do with the cards of the bot. */
const cardHabits = [
  'answers-survey',
  'answers-late',
  'answers-again',
  'says-not-met',
  'chooses-time',
  'goes-on',
  'does-not-go-on',
] as const;

/** Everything that people may do; each is counted, so that a life in which nobody did something can be told. */
export const habits = [
  ...actKinds,
  ...cardHabits,
  'has-two-accounts',
  'is-in-two-programmes',
  'is-matched-later',
  'is-in-a-group',
  'leaves-a-group',
] as const;
export type Habit = (typeof habits)[number];

/** How often people really did what they had in mind. */
export interface Lived {
  add(habit: Habit, times?: number): void;
  /** By habit, also those that nobody had. */
  counts(): Readonly<Record<string, number>>;
}

export function newLived(): Lived {
  const known = new Map<Habit, number>();
  return {
    add: (habit, times = 1) => void known.set(habit, (known.get(habit) ?? 0) + times),
    counts: () => Object.fromEntries(habits.map((habit) => [habit, known.get(habit) ?? 0])),
  };
}
