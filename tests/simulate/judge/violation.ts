export const violationKinds = [
  'doubleBookings',
  'outsideHours',
  'wallClockShifts',
  'orphans',
  'surveysForMeetingsNotHeld',
  'missingInACalendar',
  'bookedTwice',
  'askedTwice',
  'silentPairs',
  'unseenAbsence',
  'proposalIgnored',
  'surveysToStrangers',
  'answersLost',
  'endedByPassingState',
  'pairedWithOneself',
  'wrongContinuation',
  'overMessageBudget',
  'overRoom',
  'parkedJobs',
] as const;
export type ViolationKind = (typeof violationKinds)[number];

/** Something that must never happen. */
export interface Violation {
  readonly kind: ViolationKind;
  /** What makes it the same violation when it is seen again. */
  readonly key: string;
  /** In words, for whoever looks into it: what, whose, and when. */
  readonly text: string;
}

/** Keeps each violation once, however often it is seen. */
export interface Verdict {
  add(violations: readonly Violation[]): void;
  readonly violations: readonly Violation[];
  counts(): Readonly<Record<ViolationKind, number>>;
}

export function newVerdict(say: (line: string) => void): Verdict {
  const known = new Map<string, Violation>();
  return {
    add(violations) {
      for (const violation of violations) {
        const key = `${violation.kind} ${violation.key}`;
        if (known.has(key)) continue;
        known.set(key, violation);
        say(`${violation.kind}: ${violation.text}`);
      }
    },
    get violations() {
      return [...known.values()];
    },
    counts() {
      const counts = emptyCounts();
      for (const { kind } of known.values()) counts[kind] += 1;
      return counts;
    },
  };
}

function emptyCounts(): Record<ViolationKind, number> {
  return {
    doubleBookings: 0,
    outsideHours: 0,
    wallClockShifts: 0,
    orphans: 0,
    surveysForMeetingsNotHeld: 0,
    missingInACalendar: 0,
    bookedTwice: 0,
    askedTwice: 0,
    silentPairs: 0,
    unseenAbsence: 0,
    proposalIgnored: 0,
    surveysToStrangers: 0,
    answersLost: 0,
    endedByPassingState: 0,
    pairedWithOneself: 0,
    wrongContinuation: 0,
    overMessageBudget: 0,
    overRoom: 0,
    parkedJobs: 0,
  };
}

/** `2026-11-03 09:30`, in UTC. */
export function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
