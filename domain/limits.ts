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
  /** A text of several lines that HR writes to many. */
  message: 2_000,
  /** A person's or a mailbox's name that HR writes. */
  contact: 120,
  /** A competence's name, area or synonym. */
  competence: 60,
  /** A question of HR's, its help or one of its choices, in one language. */
  question: 300,
  /** What somebody answers to it in words. */
  answer: 500,
  /** What a lead writes to somebody who is not taken. */
  refusal: 500,
  /** Addresses that HR pastes, with what stands around them. */
  addresses: 400_000,
  /** The first line of a message to a list of people. */
  messageSubject: 120,
  /** A name that HR looks for. */
  search: 100,
  /** What a list is searched by: as much as an address keeps of it. */
  peopleSearch: 200,
} as const;

export const most = {
  profileGoals: 3,
  preferredTimes: 20,
  /** Open goals of a pairing: people with few goals reach them more often. */
  openGoals: 5,
  /** Mentees of one mentor in one programme. */
  mentees: 5,
  /** Mentees of one mentor over all programmes, where they have set a limit. */
  room: 10,
  /** Mentors that a mentee ranks. */
  wishes: 3,
  departments: 200,
  places: 200,
  /** Addresses of one list. */
  addresses: 5_000,
  /** Applicants answered with one press. */
  answersAtOnce: 200,
  /** Days without meetings in one programme. */
  freeDays: 60,
  /** Competences in one list of a profile. */
  competences: 40,
  /** That somebody chooses for one list as they join; their profile takes more afterwards. */
  joiningCompetences: 3,
  /** That a question of HR's gives to choose from. */
  choices: 20,
  /** Of HR's own that a programme asks. */
  questions: 20,
  /** Of one competence, in one language. */
  synonyms: 40,
} as const;

/** Whole minutes of a meeting outside the series, both inclusive: from a word over coffee to half a day. */
export const extraMinutes = { least: 10, most: 240 } as const;

/** Whole minutes of one meeting, both inclusive. */
export const meetingMinutes = { least: 25, most: 60 } as const;

/** Whole months of a pairing in a rolling programme, both inclusive. */
export const pairingMonths = { least: 1, most: 24 } as const;

/** Working days between a draft that ran by itself and its publishing, both inclusive. */
export const publishAfterDays = { least: 1, most: 10 } as const;
/** Whole days of waiting after which a lead is told of somebody, both inclusive. */
export const alertDays = { least: 7, most: 180 } as const;

/** Does a number lie between two limits, both inclusive? */
export function isWithin(
  value: number,
  { least, most: highest }: { readonly least: number; readonly most: number },
): boolean {
  return value >= least && value <= highest;
}
