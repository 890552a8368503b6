import type { Role } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Candidate } from '#domain/matching/candidate.ts';
import { hasTurnedRound } from '#domain/matching/draft.ts';
import { obstaclesFor, type Obstacle } from '#domain/matching/obstacles.ts';
import { prepare } from '#domain/matching/prepared.ts';
import { proposalActs, type ProposalStatus } from '#domain/matching/proposal.ts';
import { keptOut } from '#domain/matching/rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { matchCandidates } from '../candidates/match-candidates.ts';
import type { Person } from '../ports/people.ts';
import type { ProposalLine } from '../ports/matching.ts';
import type { Reader } from '../ports/store.ts';
import { matchContext } from './propose-matches.ts';
import { peopleById, readAsHr } from '../access/read-as-hr.ts';

/** What would have to change for somebody who waits, with the people it names. */
export interface WaitingChanges {
  readonly person: Person;
  readonly role: Role;
  readonly obstacles: readonly Obstacle[];
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** Approved pairs are already counted in the candidates' remaining capacity. */
const inTheRound: readonly ProposalStatus[] = proposalActs.approve;

interface Waits {
  readonly personId: PersonId;
  readonly role: Role;
}

/**
 * Looks at everybody these people could be paired with, as things stand after the latest round; whoever is not enrolled in
 * the role is left out. HR only: throws `NotAllowed`.
 */
export async function waitingChanges(
  context: Context,
  actor: ActorIn,
  waiting: readonly Waits[],
): Promise<readonly WaitingChanges[]> {
  return readAsHr(context, actor, 'waiting', async (reader, programme) => {
    const ground = await groundOf(reader, programme, matchContext(programme, context.now()));
    const found = waiting.flatMap((each) => changesFor(ground, each) ?? []);
    const named = found.flatMap(({ obstacles }) => obstacles.flatMap((each) => ('people' in each ? each.people : [])));
    const people = await peopleById(reader, [...new Set([...found.map(({ personId }) => personId), ...named])]);
    return found.flatMap(({ personId, role, obstacles }) => {
      const person = people.get(personId);
      return person === undefined ? [] : [{ person, role, obstacles, people }];
    });
  });
}

/** What is known of the programme and its latest round. */
interface Ground {
  readonly round: ReturnType<typeof matchContext>;
  readonly everybody: readonly Candidate[];
  /** Kept out of rounds by a rule. */
  readonly out: ReadonlySet<PersonId>;
  /** The pairs of the round that may still begin. */
  readonly together: readonly ProposalLine[];
}

async function groundOf(reader: Reader, programme: Programme, round: Ground['round']): Promise<Ground> {
  const last = await reader.latestRound(programme.id);
  const proposals = last === null ? [] : await reader.proposalLines(last.id);
  const rejected = proposals.filter(({ status }) => status === 'excluded');
  const rules = await reader.matchRules(programme.id);
  return {
    round,
    everybody: await matchCandidates(reader, programme, { rejected, rules }, round.now),
    out: keptOut(rules),
    together: proposals.filter(({ status }) => inTheRound.includes(status)),
  };
}

function changesFor(
  { round, everybody, out, together }: Ground,
  { personId, role }: Waits,
): (Waits & { readonly obstacles: readonly Obstacle[] }) | null {
  const own = everybody.find((each) => each.personId === personId && each.roles.includes(role));
  if (own === undefined) return null;
  const pairs = new Map<PersonId, number>();
  for (const { mentorId, menteeId } of together) {
    const other = role === 'mentee' ? mentorId : menteeId;
    pairs.set(other, (pairs.get(other) ?? 0) + 1);
  }
  const sought: Role = role === 'mentee' ? 'mentor' : 'mentee';
  const obstacles = obstaclesFor(
    prepare(own, round.referenceWeek),
    role,
    everybody
      .filter((each) => each.roles.includes(sought) && !out.has(each.personId))
      // With their own mentor or mentee of this round they are a pair already.
      .filter((each) => !hasTurnedRound(together, pairBetween(personId, each.personId, role)))
      .map((each) => prepare(each, round.referenceWeek)),
    { context: round, pairsOf: (id) => pairs.get(id) ?? 0 },
  );
  return { personId, role, obstacles };
}

function pairBetween(personId: PersonId, otherId: PersonId, role: Role): Pick<ProposalLine, 'mentorId' | 'menteeId'> {
  return role === 'mentee' ? { mentorId: otherId, menteeId: personId } : { mentorId: personId, menteeId: otherId };
}
