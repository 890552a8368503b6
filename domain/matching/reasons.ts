import type { Competence } from '../enrolment/profile.ts';
import type { Reason } from './candidate.ts';
import type { Factor, Weights } from '../programme/match-factors.ts';
import { bestHalfDay, commonHours, minutesIn } from './common-hours.ts';
import { suitingBoth } from './factors/common-hours.ts';
import { coverage } from './factors/competences.ts';
import { commonLanguages } from './factors/language.ts';
import { hoursApart, isSamePlace } from './factors/place.ts';
import { styleLikeness } from './factors/working-style.ts';
import type { PreparedCandidate } from './prepared.ts';
import type { MentoringForm } from '../programme/match-settings.ts';
import { nameKeyOf } from './same-name.ts';
import { sharedGoals } from './shared-goals.ts';

/** A reason and how much it tells: HR's weight for its factor times how strongly the fact holds, 0 to 1. */
interface WeighedReason {
  readonly reason: Reason;
  readonly strength: number;
}

interface Scored {
  readonly values: Readonly<Record<Factor, number>>;
  readonly weights: Weights;
  readonly form: MentoringForm;
}

/** Reasons against at most: HR reads hundreds of proposals. */
const mostDoubts = 3;

/**
 * What is told where a pair is looked at, and is no reason to look at it: the two meet in Teams unless they want to meet
 * otherwise, and a sign that nearly every pair carries would warn of nothing.
 */
export const mildDoubts: readonly Reason['kind'][] = ['different-place'];

/** What speaks for the two, strongest first, at most two of a competence and one of each other kind. Factors with the weight 0 give no reason. */
export function reasonsFor(mentor: PreparedCandidate, mentee: PreparedCandidate, scored: Scored): readonly Reason[] {
  return strongest([
    ...competenceReasons(mentor, mentee, scored),
    ...goalReasons(mentor, mentee, scored),
    ...likenessReasons(mentor, mentee, scored),
    ...meetingReasons(mentor, mentee, scored),
  ]);
}

/** What HR should know before approving, strongest first, at most three. */
export function reasonsAgainst(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  { values, weights, form }: Scored,
): readonly Reason[] {
  const against: WeighedReason[] = [];
  const missing = form === 'peer' ? null : mostMissed(mentor, mentee);
  if (missing !== null) {
    const reason: Reason = { kind: 'not-offered', competence: missing };
    against.push({ reason, strength: weights.competences * (1 - values.competences) });
  }
  against.push(...styleAgainst(mentor, mentee, { values, weights, form }));
  if (isSamePlace(mentor, mentee) === false) {
    against.push({ reason: { kind: 'different-place' }, strength: weights.place * 0.3 });
  }
  against.push(...timeAgainst(mentor, mentee, weights));
  const name = nameKeyOf(mentor.candidate.name);
  // Whatever HR weighs: a person is no mentor of their own.
  if (name !== '' && name === nameKeyOf(mentee.candidate.name)) {
    against.push({ reason: { kind: 'same-name' }, strength: Infinity });
  }
  return strongest(against).slice(0, mostDoubts);
}

function strongest(reasons: readonly WeighedReason[]): readonly Reason[] {
  return reasons
    .filter((each) => each.strength > 0)
    .toSorted((a, b) => b.strength - a.strength)
    .map((each) => each.reason);
}

/** At most two, the most important ones: more would be a list and no sentence. */
function competenceReasons(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  { weights, form }: Scored,
): readonly WeighedReason[] {
  return mentee.candidate.profile.wanted
    .map(({ competence, level, wantedLevel, importance }): WeighedReason => {
      if (form === 'peer') {
        const isShared = mentor.candidate.profile.wanted.some((each) => each.competence === competence);
        return {
          reason: { kind: 'shared-wish', competence },
          strength: isShared ? weights.competences * (importance / 3) : 0,
        };
      }
      const offeredLevel = levelOffered(mentor, competence);
      return {
        reason: { kind: 'competence', competence, offeredLevel, wantedLevel },
        strength: weights.competences * coverage(level, wantedLevel, offeredLevel) * (importance / 3),
      };
    })
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, 2);
}

function levelOffered(mentor: PreparedCandidate, competence: Competence): number {
  return mentor.candidate.profile.offered.reduce(
    (most, each) => (each.competence === competence ? Math.max(most, each.level) : most),
    0,
  );
}

/** The most important wish that the mentor does not offer; none when the mentor has told nothing. */
function mostMissed(mentor: PreparedCandidate, mentee: PreparedCandidate): Competence | null {
  if (!mentor.offersAnything) return null;
  const missed = mentee.candidate.profile.wanted.filter(({ competence }) => levelOffered(mentor, competence) === 0);
  const [first] = missed.toSorted((a, b) => b.importance - a.importance);
  return first?.competence ?? null;
}

function goalReasons(mentor: PreparedCandidate, mentee: PreparedCandidate, scored: Scored): readonly WeighedReason[] {
  const { competences, words } = sharedGoals(mentor, mentee);
  if (competences.length + words.length === 0) return [];
  const reason: Reason = { kind: 'shared-goals', competences: competences.slice(0, 2), words: words.slice(0, 3) };
  return [{ reason, strength: scored.weights.goals * scored.values.goals }];
}

/** More alike than this is worth saying, less than the other is, too. Strangers are half alike. */
const styleMarks = { alike: 0.7, different: 0.45 } as const;

function likenessReasons(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  { values, weights, form }: Scored,
): readonly WeighedReason[] {
  const reasons: WeighedReason[] = [];
  const alike = styleLikeness(mentor, mentee);
  const strength = weights['working-style'] * values['working-style'] * 0.8;
  if (alike !== null && wantsDifference(mentor, mentee)) {
    if (alike <= styleMarks.alike) reasons.push({ reason: { kind: 'different', wished: true }, strength });
  } else if (alike !== null && alike >= styleMarks.alike) reasons.push({ reason: { kind: 'alike' }, strength });
  // Of two peers it would tell each where the other one would like to go.
  if (values['career-wish'] === 1 && form !== 'peer') {
    reasons.push({ reason: { kind: 'career-way' }, strength: weights['career-wish'] * 0.9 });
  }
  const languages = commonLanguages(mentor.candidate.profile.languages, mentee.candidate.profile.languages);
  if (languages.length > 0) {
    // Everybody who may be paired has this in common, so it tells little.
    const little = weights.language * values.language * 0.2;
    reasons.push({ reason: { kind: 'common-language', languages }, strength: little });
  }
  return reasons;
}

function wantsDifference(mentor: PreparedCandidate, mentee: PreparedCandidate): boolean {
  return mentor.partnerStyle === 'different' || mentee.partnerStyle === 'different';
}

function styleAgainst(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  { weights }: Scored,
): readonly WeighedReason[] {
  const alike = styleLikeness(mentor, mentee);
  if (alike === null || alike > styleMarks.different || wantsDifference(mentor, mentee)) return [];
  return [{ reason: { kind: 'different', wished: false }, strength: weights['working-style'] * (1 - alike) }];
}

function meetingReasons(
  mentor: PreparedCandidate,
  mentee: PreparedCandidate,
  scored: Scored,
): readonly WeighedReason[] {
  const reasons: WeighedReason[] = [];
  if (isSamePlace(mentor, mentee) === true) {
    const { place } = mentee.candidate.profile;
    reasons.push({ reason: { kind: 'same-place', place: place.trim() }, strength: scored.weights.place });
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
  const wished = suitingBoth(mentor.week, mentee.week) ?? [];
  const best = bestHalfDay(wished.length > 0 ? wished : common, mentee.week.utcOffsetMinutes);
  return { kind: 'common-hours', minutesAWeek, bestWeekday: best.weekday, bestPart: best.part };
}

/** Less than this a week is hard to find a standing time in. */
const littleTimeMinutes = 5 * 60;

function timeAgainst(mentor: PreparedCandidate, mentee: PreparedCandidate, weights: Weights): readonly WeighedReason[] {
  if (mentor.week === null || mentee.week === null) {
    return [{ reason: { kind: 'hours-unknown' }, strength: weights['common-hours'] * 0.1 }];
  }
  const against: WeighedReason[] = [];
  const hours = hoursApart(mentor, mentee);
  if (hours >= 2) {
    against.push({ reason: { kind: 'time-zones-apart', hours }, strength: weights['common-hours'] * (hours / 12) });
  }
  const minutesAWeek = minutesIn(commonHours(mentor.week.working, mentee.week.working));
  if (minutesAWeek < littleTimeMinutes) {
    against.push({ reason: { kind: 'little-time', minutesAWeek }, strength: weights['common-hours'] * 0.8 });
  }
  return against;
}
