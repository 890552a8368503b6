import type { Competence } from '../enrolment/profile.ts';
import type { Candidate } from '../matching/candidate.ts';
import { asCompanion, canMeetTogether, companionScoreSeen, mayBeTogether } from './companions.ts';
import { ineligibilityOf, type MatchContext } from '../matching/eligibility.ts';
import { seenScoreOf } from '../matching/fit.ts';
import { groupSizes, type GroupFit, type GroupProposal, type GroupReason } from './group-proposal.ts';
import { prepare, type PreparedCandidate } from '../matching/prepared.ts';

/**
 * Why people cannot be a group: too few or too many, the mentor has no room for them all, two of them must not be
 * paired, or they share no language or hours.
 */
export const groupFaults = ['too-few', 'too-many', 'no-room', 'kept-apart', 'cannot-meet'] as const;
export type GroupFault = (typeof groupFaults)[number];

/** How some people would do together by what HR sees, and what rules it out; null when nothing does. */
export interface Appraisal {
  readonly fit: GroupFit;
  readonly fault: GroupFault | null;
}

/** Appraises a group (its mentor first) or circle as it would be. The order of the others changes nothing. */
export function appraised(kind: GroupProposal['kind'], people: readonly Candidate[], context: MatchContext): Appraisal {
  const prepared = people.map((each) => prepare(each, context.referenceWeek));
  const scores = kind === 'group' ? withMentor(prepared, context) : betweenPeers(prepared, context);
  const score = scores.length === 0 ? 0 : scores.reduce((sum, each) => sum + each, 0) / scores.length;
  return { fit: { score, reasons: reasonsFor(kind, people) }, fault: faultIn(kind, prepared, context) };
}

function withMentor([mentor, ...mentees]: readonly PreparedCandidate[], context: MatchContext): readonly number[] {
  if (mentor === undefined) return [];
  return mentees.map((mentee) => seenScoreOf(mentor, mentee, context.weights, context.form));
}

function betweenPeers(people: readonly PreparedCandidate[], context: MatchContext): readonly number[] {
  return inTwos(people.map(asCompanion)).map(([one, other]) => companionScoreSeen(one, other, context));
}

function faultIn(
  kind: GroupProposal['kind'],
  people: readonly PreparedCandidate[],
  context: MatchContext,
): GroupFault | null {
  if (people.length < groupSizes[kind].least) return 'too-few';
  if (people.length > groupSizes[kind].most) return 'too-many';
  const fault = kind === 'group' ? faultWithMentor(people, context) : faultBetween(people, context);
  return fault ?? (canMeetTogether(people, context) ? null : 'cannot-meet');
}

function faultWithMentor([mentor, ...mentees]: readonly PreparedCandidate[], context: MatchContext): GroupFault | null {
  if (mentor === undefined) return null;
  if (mentor.candidate.freeCapacity < mentees.length) return 'no-room';
  const isKeptApart = mentees.some((each) => ineligibilityOf(mentor, each, context) !== null);
  return isKeptApart ? 'kept-apart' : faultBetween(mentees, context);
}

function faultBetween(equals: readonly PreparedCandidate[], context: MatchContext): GroupFault | null {
  const twos = inTwos(equals.map(asCompanion));
  return twos.every(([one, other]) => mayBeTogether(one, other, context)) ? null : 'kept-apart';
}

function inTwos<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

/** The level from which somebody is said to be strong in a competence. */
const strong = 3;

/** What they have in common, strongest first: a competence that at least two want, the place, and how they can talk. */
function reasonsFor(kind: GroupProposal['kind'], people: readonly Candidate[]): readonly GroupReason[] {
  const [first, ...rest] = people;
  if (first === undefined) return [];
  const reasons: GroupReason[] = [];
  const wanting = mostWanted(kind === 'group' ? rest : people, (competence) => {
    if (kind === 'circle') return true;
    return first.profile.offered.some((each) => each.competence === competence && each.level >= strong);
  });
  if (wanting !== null) reasons.push({ kind: kind === 'group' ? 'mentor-offers' : 'all-want', ...wanting });
  const { place } = first.profile;
  if (place !== '' && rest.every((each) => each.profile.place === place)) reasons.push({ kind: 'same-place', place });
  const languages = first.profile.languages.filter((language) =>
    rest.every((each) => each.profile.languages.includes(language)),
  );
  if (languages.length > 0) reasons.push({ kind: 'common-language', languages });
  return reasons;
}

function mostWanted(
  people: readonly Candidate[],
  counts: (competence: Competence) => boolean,
): { readonly competence: Competence; readonly wantedBy: number } | null {
  const wanted = new Map<Competence, number>();
  for (const { profile } of people)
    for (const { competence } of profile.wanted) wanted.set(competence, (wanted.get(competence) ?? 0) + 1);
  const [best] = [...wanted]
    .filter(([competence, wantedBy]) => wantedBy >= 2 && counts(competence))
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return best === undefined ? null : { competence: best[0], wantedBy: best[1] };
}
