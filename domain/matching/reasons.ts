import type { Factor, Reason, Weights } from './candidate.ts';
import { bestHalfDay, commonHours, minutesIn } from './common-hours.ts';
import { suitingBoth } from './factors/common-hours.ts';
import { coverage, offeredLevel } from './factors/competences.ts';
import { sharedGoalWords } from './factors/goals.ts';
import { commonLanguages } from './factors/language.ts';
import { isSamePlace } from './factors/place.ts';
import { stylesAlike, stylesApart } from './factors/working-style.ts';
import type { PreparedCandidate } from './prepared.ts';

/** A reason and how much it tells: HR's weight for its factor times how strongly the fact holds, 0 to 1. */
interface WeighedReason {
  readonly reason: Reason;
  readonly strength: number;
}

interface Scored {
  readonly values: Readonly<Record<Factor, number>>;
  readonly weights: Weights;
}

/** What speaks for the two, strongest first, at most three. Factors with the weight 0 give no reason. */
export function reasonsFor(mentor: PreparedCandidate, mentee: PreparedCandidate, scored: Scored): readonly Reason[] {
  return strongest([
    ...competenceReasons(mentor, mentee, scored.weights.competences),
    ...goalReasons(mentor, mentee, scored),
    ...likenessReasons(mentor, mentee, scored),
    ...meetingReasons(mentor, mentee, scored),
  ]);
}

/** What HR should know before approving, strongest first, at most three. */
export function reasonsAgainst(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  weights: Weights,
): readonly Reason[] {
  const offers = mentor.candidate.profile;
  const wishes = mentee.candidate.profile;
  const against: WeighedReason[] = [];
  const styles = stylesApart(offers.workingStyle, wishes.workingStyle);
  if (styles.length > 0) {
    against.push({
      reason: { kind: 'different-in', styles },
      strength: weights['working-style'] * (styles.length / 6),
    });
  }
  if (isSamePlace(offers.place, wishes.place) === false) {
    against.push({ reason: { kind: 'different-place' }, strength: weights.place * 0.3 });
  }
  const hours = hoursApart(mentor, mentee);
  if (hours >= 2) {
    against.push({ reason: { kind: 'time-zones-apart', hours }, strength: weights['common-hours'] * (hours / 12) });
  }
  return strongest(against);
}

function strongest(reasons: readonly WeighedReason[]): readonly Reason[] {
  return reasons
    .filter((each) => each.strength > 0)
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, 3)
    .map((each) => each.reason);
}

function competenceReasons(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  weight: number,
): readonly WeighedReason[] {
  return mentee.candidate.profile.wanted.map((wanted) => {
    const level = offeredLevel(mentor.candidate.profile.offered, wanted);
    const { competence, wantedLevel } = wanted;
    return {
      reason: { kind: 'competence', competence, offeredLevel: level, wantedLevel },
      strength: weight * coverage(wanted, level) * (wanted.importance / 3),
    };
  });
}

function goalReasons(mentor: PreparedCandidate, mentee: PreparedCandidate, scored: Scored): readonly WeighedReason[] {
  const words = sharedGoalWords(mentor, mentee);
  if (words.length === 0) return [];
  const reason: Reason = { kind: 'shared-goal-words', words: words.slice(0, 3) };
  return [{ reason, strength: scored.weights.goals * scored.values.goals }];
}

function likenessReasons(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  scored: Scored,
): readonly WeighedReason[] {
  const offers = mentor.candidate.profile;
  const wishes = mentee.candidate.profile;
  const reasons: WeighedReason[] = [];
  const styles = stylesAlike(offers.workingStyle, wishes.workingStyle);
  if (styles.length > 0) {
    const strength = scored.weights['working-style'] * (styles.length / 6);
    reasons.push({ reason: { kind: 'alike-in', styles }, strength });
  }
  const languages = commonLanguages(offers.languages, wishes.languages);
  if (languages.length > 0) {
    // Everybody who may be paired has this in common, so it tells little.
    const strength = scored.weights.language * scored.values.language * 0.2;
    reasons.push({ reason: { kind: 'common-language', languages }, strength });
  }
  return reasons;
}

function meetingReasons(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  scored: Scored,
): readonly WeighedReason[] {
  const reasons: WeighedReason[] = [];
  const { place } = mentee.candidate.profile;
  if (isSamePlace(mentor.candidate.profile.place, place) === true) {
    reasons.push({ reason: { kind: 'same-place', place }, strength: scored.weights.place });
  }
  const reason = hoursReason(mentor, mentee);
  // Two ordinary office weeks always overlap: worth saying, after what sets the two apart from others.
  const strength = scored.weights['common-hours'] * scored.values['common-hours'] * 0.4;
  if (reason !== null) reasons.push({ reason, strength });
  return reasons;
}

/** The weekday and half day are on the mentee's wall clock; wishes decide where there are any. */
function hoursReason(mentor: PreparedCandidate, mentee: PreparedCandidate): Reason | null {
  if (mentor.week === null || mentee.week === null) return null;
  const common = commonHours(mentor.week.working, mentee.week.working);
  const minutesAWeek = minutesIn(common);
  if (minutesAWeek === 0) return null;
  const wished = suitingBoth(mentor.week, mentee.week, common) ?? [];
  const best = bestHalfDay(wished.length > 0 ? wished : common, mentee.week.utcOffsetMinutes);
  return { kind: 'common-hours', minutesAWeek, bestWeekday: best.weekday, bestPart: best.part };
}

/** Hours between the two wall clocks; 0 when either is unknown. */
function hoursApart(mentor: PreparedCandidate, mentee: PreparedCandidate): number {
  if (mentor.week === null || mentee.week === null) return 0;
  return Math.abs(mentor.week.utcOffsetMinutes - mentee.week.utcOffsetMinutes) / 60;
}
