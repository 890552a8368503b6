import { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, PersonId } from '#domain/ids.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { ineligibilityOf, type MatchContext } from '#domain/matching/eligibility.ts';
import { fitOf, scoreOf, seenScoreOf } from '#domain/matching/fit.ts';
import { prepare, type PreparedCandidate } from '#domain/matching/prepared.ts';
import { keptOut } from '#domain/matching/rule.ts';
import { suggestMentors, type Room, type Seeker } from '#domain/choosing/suggestions.ts';
import { lapseOf, type Suggestion } from '#domain/choosing/wishes.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { matchCandidates } from '../candidates/match-candidates.ts';
import type { ChoiceRecord } from '../ports/choosing.ts';
import type { Reader } from '../ports/store.ts';
import { matchContext } from '../matching/propose-matches.ts';

/** Everything that suggestions are made from. */
export interface SuggestionGround {
  readonly programme: Programme;
  readonly match: MatchContext;
  readonly candidates: readonly Candidate[];
  readonly choices: ReadonlyMap<EnrolmentId, ChoiceRecord>;
  /** Mentees whose request nobody has answered yet. */
  readonly asking: ReadonlySet<PersonId>;
  /** Where people work by the directory, which every colleague sees. */
  readonly places: ReadonlyMap<PersonId, string>;
  /** The mentors each mentee has asked in vain. */
  readonly inVain: ReadonlyMap<PersonId, ReadonlySet<PersonId>>;
}

/** The people, their suggestions and their requests, as they are known now. */
export async function suggestionGround(
  reader: Reader,
  programme: Programme,
  now: Temporal.Instant,
): Promise<SuggestionGround> {
  const round = await reader.latestRound(programme.id);
  const proposals = round === null ? [] : await reader.proposals(round.id);
  const rejected = proposals.filter(({ status }) => status === 'excluded');
  const rules = await reader.matchRules(programme.id);
  const out = keptOut(rules);
  const everybody = await matchCandidates(reader, programme, { rejected, rules }, now);
  const requests = await reader.requests(programme.id);
  const inVain = new Map<PersonId, Set<PersonId>>();
  for (const { menteeId, mentorId, status } of requests) {
    if (status !== 'declined' && status !== 'expired') continue;
    inVain.set(menteeId, (inVain.get(menteeId) ?? new Set()).add(mentorId));
  }
  const people = await reader.people(everybody.map(({ personId }) => personId));
  return {
    programme,
    places: new Map(people.map(({ id, place }) => [id, place])),
    match: matchContext(programme, now),
    candidates: everybody.filter(({ personId }) => !out.has(personId)),
    choices: new Map((await reader.choices(programme.id)).map((choice) => [choice.enrolmentId, choice])),
    asking: new Set(requests.filter(({ status }) => status === 'asked').map(({ menteeId }) => menteeId)),
    inVain,
  };
}

/** Is this somebody who waits for a mentor, and to whom one may be suggested today? */
export function isWaitingMentee({ roles, hasMentor, available }: Candidate): boolean {
  return roles.includes('mentee') && !hasMentor && available;
}

/** Mentors for these mentees, with what speaks for each; only these mentees are looked at again. */
export function suggestionsFor(
  ground: SuggestionGround,
  mentees: readonly Candidate[],
): ReadonlyMap<PersonId, readonly Suggestion[]> {
  const { candidates, match, places } = ground;
  const prepared = (each: Candidate): PreparedCandidate => prepare(each, match.referenceWeek);
  // A mentee reads who is suggested and why, and must not learn from it what a mentor wrote, nor whether a guess of it
  // was right: of mentors only what they offer counts, and the place that the directory tells. Nor what they answered HR.
  const mentors = candidates
    .filter(({ roles, available, freeCapacity }) => roles.includes('mentor') && available && freeCapacity > 0)
    .map((each) =>
      prepared({
        ...each,
        answers: [],
        profile: { ...each.profile, goals: [], place: places.get(each.personId) ?? '' },
      }),
    );
  const mentorOf = new Map(mentors.map((each) => [each.candidate.personId, each]));
  const seekers = mentees.map((each) => prepared(each));
  const lists = suggestMentors(
    seekers.map((each) => seekerOf(ground, each, mentors)),
    roomsOf(ground, mentors, new Set(mentees.map(({ enrolmentId }) => enrolmentId))),
    match.seed,
  );
  return new Map(
    seekers.map((mentee) => {
      const list = lists.get(mentee.candidate.personId) ?? [];
      const found = list.map((id) => mentorOf.get(id)).filter((mentor) => mentor !== undefined);
      const suggestions = found.map((mentor) => ({
        mentorId: mentor.candidate.personId,
        fit: fitOf(mentor.candidate, mentee.candidate, match),
      }));
      return [mentee.candidate.personId, suggestions];
    }),
  );
}

/** The hard rules and the minimum fit hold for suggestions as they do for rounds. */
function seekerOf(
  { match, inVain }: SuggestionGround,
  mentee: PreparedCandidate,
  mentors: readonly PreparedCandidate[],
): Seeker {
  const { personId, enrolmentId } = mentee.candidate;
  const tried = inVain.get(personId);
  const permitted = mentors.flatMap((mentor) => {
    const mentorId = mentor.candidate.personId;
    if (tried?.has(mentorId) === true || ineligibilityOf(mentor, mentee, match) !== null) return [];
    if (seenScoreOf(mentor, mentee, match.weights) < match.rules.minimumFit) return [];
    return [{ mentorId, score: scoreOf(mentor, mentee, match.weights) }];
  });
  return { personId, enrolmentId, mentors: permitted };
}

/** How often each mentor is shown to others who wait. Lapsed suggestions do not count. */
function roomsOf(
  { candidates, choices, match, programme }: SuggestionGround,
  mentors: readonly PreparedCandidate[],
  anew: ReadonlySet<EnrolmentId>,
): readonly Room[] {
  const first = new Map<PersonId, number>();
  const later = new Map<PersonId, number>();
  const count = (counts: Map<PersonId, number>, id: PersonId) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { enrolmentId } of candidates.filter(isWaitingMentee)) {
    const choice = anew.has(enrolmentId) ? undefined : choices.get(enrolmentId);
    if (choice === undefined || hasLapsed(choice, programme, match.now)) continue;
    for (const [index, { mentorId }] of choice.suggestions.entries()) count(index === 0 ? first : later, mentorId);
  }
  return mentors.map(({ candidate: { personId, freeCapacity } }) => ({
    mentorId: personId,
    room: freeCapacity,
    first: first.get(personId) ?? 0,
    later: later.get(personId) ?? 0,
  }));
}

/** Nobody has chosen from them for two weeks. */
export function hasLapsed(choice: ChoiceRecord, programme: Programme, now: Temporal.Instant): boolean {
  const isOver = Temporal.Instant.compare(lapseOf(choice, programme.timeZone), now) <= 0;
  return choice.rankedAt === null && choice.suggestions.length > 0 && isOver;
}
