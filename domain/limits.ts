/**
 * How much people may write and choose, said once: the rules, the tab's forms, the cards and the contract take their
 * limits from here. Lengths are in characters.
 */
export const longest = {
  place: 100,
  greeting: 500,
  goalTitle: 140,
  goalMeasure: 300,
  /** One of the goals that somebody joins with. */
  profileGoal: 300,
  /** A programme's name or purpose, in one language. */
  wording: 300,
  department: 120,
  /** A name that HR looks for. */
  search: 100,
} as const;

export const most = {
  profileGoals: 3,
  preferredTimes: 20,
  /** Open goals of a pairing: people with few goals reach them more often. */
  openGoals: 5,
  /** Mentees of one mentor. */
  mentees: 5,
  /** Mentors that a mentee ranks. */
  wishes: 3,
  departments: 200,
} as const;

/** Whole minutes of a meeting outside the series, both inclusive: from a word over coffee to half a day. */
export const extraMinutes = { least: 10, most: 240 } as const;

/** Whole minutes of one meeting, both inclusive. */
export const meetingMinutes = { least: 25, most: 60 } as const;
