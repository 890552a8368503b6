import type { Temporal } from 'temporal-polyfill';
import type { Competence } from '../enrolment/profile.ts';
import type { Role } from '../enrolment/enrolment.ts';
import type { Absence } from '../enrolment/next-round.ts';
import type { PersonId } from '../ids.ts';
import type { Language } from '../programme/programme.ts';
import type { MatchContext } from './eligibility.ts';
import { oneStepAway, type RoundSoFar, type Step } from './one-step-away.ts';
import type { PreparedCandidate } from './prepared.ts';

/** One thing that would give somebody who waits a partner, if it were otherwise. Counts are of people it would open up. */
export type Obstacle =
  | { readonly kind: 'own-absence'; readonly absence: Absence }
  | { readonly kind: 'run-again'; readonly people: readonly PersonId[]; readonly count: number }
  | { readonly kind: 'room'; readonly people: readonly PersonId[]; readonly count: number }
  | { readonly kind: 'minimum-fit'; readonly from: number; readonly to: number; readonly count: number }
  | { readonly kind: 'meeting-minutes'; readonly minutes: number; readonly count: number }
  | { readonly kind: 'zone-gap'; readonly hours: number; readonly count: number }
  | { readonly kind: 'same-team'; readonly count: number }
  | { readonly kind: 'cool-off'; readonly until: Temporal.Instant; readonly count: number }
  | { readonly kind: 'others-absent'; readonly count: number }
  | { readonly kind: 'language'; readonly languages: readonly Language[]; readonly count: number }
  | { readonly kind: 'hours'; readonly count: number }
  | { readonly kind: 'more-people'; readonly role: Role; readonly competences: readonly Competence[] };

/**
 * What would have to change for somebody who waits in this role: each is one single change that would give at least
 * one partner of `others`, the ones that are easiest to bring about first, at most three. Nothing in it depends on what
 * somebody answered in private, beyond whether two people fit.
 */
export function obstaclesFor(
  person: PreparedCandidate,
  role: Role,
  others: readonly PreparedCandidate[],
  round: RoundSoFar,
): readonly Obstacle[] {
  if (!person.candidate.available) return [{ kind: 'own-absence', absence: person.candidate.absence ?? 'no-account' }];
  const found = others.flatMap((other): readonly Found[] => {
    const step = oneStepAway(person, other, role, round);
    return step === null ? [] : [{ personId: other.candidate.personId, step }];
  });
  const obstacles = order.flatMap((what) => {
    const some = found.filter(({ step }) => step.what === what);
    return some.length === 0 ? [] : [obstacleOf(some, round.context)];
  });
  if (obstacles.some(({ kind }) => kind === 'run-again')) return obstacles.slice(0, 3);
  const needed: Obstacle = {
    kind: 'more-people',
    role: role === 'mentee' ? 'mentor' : 'mentee',
    competences: role === 'mentee' ? offeredByNobody(person, others) : [],
  };
  return [...obstacles.slice(0, 2), needed];
}

/** What the person wants most that none of the others offers, at most two. */
function offeredByNobody(person: PreparedCandidate, others: readonly PreparedCandidate[]): readonly Competence[] {
  const offered = new Set(others.flatMap(({ candidate }) => candidate.profile.offered.map((each) => each.competence)));
  return person.candidate.profile.wanted
    .filter(({ competence }) => !offered.has(competence))
    .toSorted((a, b) => b.importance - a.importance)
    .slice(0, 2)
    .map(({ competence }) => competence);
}

interface Found {
  readonly personId: PersonId;
  readonly step: Step;
}

/** The easiest to bring about first. */
const order = [
  'run-again',
  'room',
  'minimum-fit',
  'meeting-minutes',
  'zone-gap',
  'same-team',
  'cool-off',
  'others-absent',
  'language',
  'hours',
] as const satisfies readonly Step['what'][];

function obstacleOf(some: readonly Found[], { rules }: MatchContext): Obstacle {
  const count = some.length;
  const best = some.toSorted((a, b) => b.step.score - a.step.score || (a.personId < b.personId ? -1 : 1));
  const people = best.slice(0, 2).map(({ personId }) => personId);
  const steps = some.map(({ step }) => step);
  const [first] = steps.toSorted((a, b) => nearness(a) - nearness(b));
  if (first === undefined) throw new RangeError('Nobody was found.');
  switch (first.what) {
    case 'run-again':
    case 'room':
      return { kind: first.what, people, count };
    case 'minimum-fit':
      return { kind: 'minimum-fit', from: rules.minimumFit, to: Math.floor(first.score * 100) / 100, count };
    case 'meeting-minutes':
      return { kind: 'meeting-minutes', minutes: first.amount, count };
    case 'zone-gap':
      return { kind: 'zone-gap', hours: first.amount, count };
    case 'cool-off':
      return { kind: 'cool-off', until: first.until, count };
    case 'language':
      return { kind: 'language', languages: first.languages, count };
    case 'same-team':
    case 'others-absent':
    case 'hours':
      return { kind: first.what, count };
  }
}

/** Of steps of one kind, the smallest change comes first. */
function nearness(step: Step): number {
  switch (step.what) {
    case 'meeting-minutes':
    case 'hours':
      return -step.amount;
    case 'zone-gap':
      return step.amount;
    case 'cool-off':
      return step.until.epochMilliseconds;
    case 'run-again':
    case 'room':
    case 'minimum-fit':
    case 'same-team':
    case 'others-absent':
    case 'language':
      return -step.score;
  }
}
