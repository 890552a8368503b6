import type { PersonId } from '#domain/ids.ts';
import type { FitSeen } from '#domain/access/fit-seen.ts';
import type { Naming } from '#domain/enrolment/catalogue.ts';
import type { Competence } from '#domain/enrolment/profile.ts';
import { isToThinkOf } from '#domain/matching/to-think-of.ts';
import type { MatchingView, ProposalView } from '#operations/matching/match-review.ts';
import type { LineReasons } from '#operations/ports/matching.ts';
import type { Person, PersonLine } from '#operations/ports/people.ts';
import { doubtSentences, reasonAndFacts, reasonSentences } from '#texts/matching/reasons.ts';
import type { Matching, ProposalBody } from '../../contract/matching.ts';
import { textsIn } from '../reader.ts';
import { personCard } from '../present-person.ts';

/** The round as columns; see the contract. */
export function matchingBody(view: MatchingView, naming: Naming): Matching {
  const texts = textsIn(naming.language);
  const people = [...view.people.values()];
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const placeOf = (id: PersonId): number => places.get(id) ?? 0;
  // A row with somebody whom the directory no longer has could not be drawn.
  const lines = view.lines.filter(({ mentorId, menteeId }) => places.has(mentorId) && places.has(menteeId));
  const nameOf = (id: PersonId): string => view.people.get(id)?.name ?? '';
  return {
    round: roundBody(view, nameOf),
    rhythm: rhythmBody(view),
    forms: [...view.forms],
    hasGroups: view.hasGroups,
    people: peopleColumns(people),
    proposals: proposalColumns(view, lines, placeOf, naming),
    decidesOwn: view.decidesOwn,
    lostLocks: view.lostLocks.map(({ mentorId, menteeId }) => ({
      mentor: placeOf(mentorId),
      mentee: placeOf(menteeId),
    })),
    refused: lines.flatMap(({ refusal }, proposal) =>
      refusal === null ? [] : [{ proposal, text: texts.refusal[refusal] }],
    ),
    firstInLine: view.firstInLine,
    unbooked: view.unbooked,
    waiting: view.waiting
      .filter(({ personId }) => places.has(personId))
      .map(({ personId, role, reason }) => ({
        person: placeOf(personId),
        role,
        reason,
        text: texts.waiting[reason],
      })),
    rules: view.rules.map(({ id, personId, otherId }) => ({
      id,
      person: placeOf(personId),
      other: otherId === null ? null : placeOf(otherId),
    })),
    undo: undoBody(view, nameOf),
  };
}

function proposalColumns(
  { reasons, minimumFit }: MatchingView,
  lines: MatchingView['lines'],
  placeOf: (id: PersonId) => number,
  naming: Naming,
): Matching['proposals'] {
  const { sayings, sayingOf } = sayingsIn(naming);
  return {
    id: lines.map(({ id }) => id),
    mentor: lines.map(({ mentorId }) => placeOf(mentorId)),
    mentee: lines.map(({ menteeId }) => placeOf(menteeId)),
    status: lines.map(({ status }) => status),
    fitPercent: lines.map(({ score }) => percentOrNone(score)),
    cautions: lines.map(({ cautions }) => cautions),
    review: lines.map(({ review }) => review?.verdict ?? null),
    reviewedBy: lines.map(({ review }) => (review === null || review.by === null ? null : placeOf(review.by))),
    saying: lines.map(({ id }) => sayingOf(reasons.get(id))),
    sayings,
    toThinkOf: lines.flatMap(({ score, cautions }, place) =>
      score !== null && isToThinkOf({ score, cautions }, minimumFit) ? [place] : [],
    ),
  };
}

/** Stand for the names of the two where thousands of rows say the same of different people. */
const anyTwo = { mentorGivenName: '{mentor}', menteeGivenName: '{mentee}' };

function sayingsIn(naming: Naming) {
  const sayings: Matching['proposals']['sayings'] = [];
  const places = new Map<string, number>();
  const sayingOf = (reasons: LineReasons | undefined): number | null => {
    if (reasons === undefined) return null;
    const { speakFor, against } = reasons;
    const key = JSON.stringify([speakFor, against]);
    const known = places.get(key) ?? sayings.length;
    if (known === sayings.length) {
      const [doubt = ''] = against === null ? [] : doubtSentences([against], anyTwo, naming);
      sayings.push({ why: reasonAndFacts(speakFor, anyTwo, naming).sentence, against: doubt });
      places.set(key, known);
    }
    return known;
  };
  return { sayings, sayingOf };
}

function roundBody({ round, stopped }: MatchingView, nameOf: (id: PersonId) => string): Matching['round'] {
  if (round === null || round.status === 'discarded' || round.status === 'replaced') return null;
  const { id, status, version, form, proposedBy, held } = round;
  return {
    id,
    status,
    version,
    proposedAt: round.proposedAt.toString(),
    proposedBy: proposedBy && nameOf(proposedBy),
    ...publishingBody(round),
    heldBy: held && nameOf(held.by),
    form,
    stopped: stopped && { at: stopped.at.toString(), detail: stopped.reason },
  };
}

function publishingBody({
  publishesAt,
  publishedAt,
  publishedBy,
}: NonNullable<MatchingView['round']>): Pick<NonNullable<Matching['round']>, 'publishesAt' | 'publishedItselfAt'> {
  const itself = publishedBy === null ? publishedAt : null;
  return { publishesAt: publishesAt?.toString() ?? null, publishedItselfAt: itself?.toString() ?? null };
}

function rhythmBody({ rhythm: { nextAt, asSoonAsPossible, ran } }: MatchingView): Matching['rhythm'] {
  return {
    nextAt: nextAt?.toString() ?? null,
    asSoonAsPossible,
    ran: ran && { at: ran.at.toString(), outcome: ran.outcome },
  };
}

function undoBody({ undo, round }: MatchingView, nameOf: (id: PersonId) => string): Matching['undo'] {
  if (undo === null || round === null) return null;
  if (undo.kind === 'rerun') {
    return {
      kind: 'rerun',
      names: [],
      by: round.proposedBy === null ? '' : nameOf(round.proposedBy),
      at: round.proposedAt.toString(),
    };
  }
  const { kind, about, by, at } = undo.act;
  return { kind, names: about.map(nameOf), by: nameOf(by), at: at.toString() };
}

function peopleColumns(people: readonly PersonLine[]): Matching['people'] {
  const words = new Map<string, number>();
  const place = (word: string): number => {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  };
  return {
    id: people.map(({ id }) => id),
    name: people.map(({ name }) => name),
    givenName: people.map(({ givenName }) => place(givenName)),
    jobTitle: people.map((person) => place(person.jobTitle)),
    department: people.map((person) => place(person.department)),
    place: people.map((person) => place(person.place)),
    hasPhoto: people.map(({ hasPhoto }) => hasPhoto),
    words: [...words.keys()],
  };
}

export function proposalBody(view: ProposalView, naming: Naming): ProposalBody {
  const { proposal, mentor, mentee, weights, offered, wanted } = view;
  const { id, status, fit } = proposal;
  const names = { mentorGivenName: mentor.givenName, menteeGivenName: mentee.givenName };
  const { sentence, facts } = reasonAndFacts(fit.reasonsFor, names, naming);
  return {
    id,
    status,
    mentor: personCard(mentor),
    mentee: personCard(mentee),
    fitPercent: percent(fit.score),
    factors: percents(fit.factors),
    weights: { ...weights },
    sentence,
    facts: [...facts],
    against: [...doubtSentences(fit.reasonsAgainst, names, naming)],
    offered: pointsOf(offered, wanted, naming),
    wanted: pointsOf(wanted, offered, naming),
  };
}

/** What one of them has named, as it is called today; what the other one has named too comes first. */
function pointsOf(
  own: readonly Competence[],
  others: readonly Competence[],
  { competence, language }: Naming,
): ProposalBody['offered'] {
  return own
    .map((each) => ({ name: competence(each, language), meets: others.includes(each) }))
    .toSorted((a, b) => Number(b.meets) - Number(a.meets));
}

/** What speaks for and against two people, as HR reads it. */
export function forHr(
  fit: Pick<FitSeen, 'reasonsFor' | 'reasonsAgainst'>,
  { mentor, mentee }: { readonly mentor: Person; readonly mentee: Person },
  naming: Naming,
): { why: string[]; against: string[] } {
  const names = { mentorGivenName: mentor.givenName, menteeGivenName: mentee.givenName };
  return {
    why: [...reasonSentences(fit.reasonsFor, { to: 'hr', ...names }, naming)],
    against: [...doubtSentences(fit.reasonsAgainst, names, naming)],
  };
}

function percents(values: FitSeen['factors']): ProposalBody['factors'] {
  return {
    competences: percent(values.competences),
    'working-style': percent(values['working-style']),
    language: percent(values.language),
    place: percent(values.place),
    'experience-gap': percent(values['experience-gap']),
    'common-hours': percent(values['common-hours']),
    questions: percent(values.questions),
  };
}

/** The same; null where it is not told. */
export function percentOrNone(share: number | null): number | null {
  return share === null ? null : percent(share);
}

/** A share from 0 to 1 as a whole percentage. */
export function percent(share: number): number {
  return Math.round(share * 100);
}
