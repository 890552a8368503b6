import type { Role } from '#domain/enrolment/enrolment.ts';
import type { PersonId } from '#domain/ids.ts';
import { hasTurnedRound } from '#domain/matching/draft.ts';
import { obstaclesFor, type Obstacle } from '#domain/matching/obstacles.ts';
import { prepare } from '#domain/matching/prepared.ts';
import { proposalActs, type ProposalStatus } from '#domain/matching/proposal.ts';
import { keptOut } from '#domain/matching/rule.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { ActorIn, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
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

/**
 * Looks at everybody the person could be paired with, as things stand after the latest round. HR only: throws
 * `NotAllowed`, and `NotFound` for somebody who is not enrolled in the role.
 */
export async function waitingChanges(
  context: Context,
  actor: ActorIn,
  waiting: { readonly personId: PersonId; readonly role: Role },
): Promise<WaitingChanges> {
  const found = await readAsHr(context, actor, 'waiting', (reader, programme) =>
    changesFor(reader, programme, waiting, matchContext(programme, context.now())),
  );
  if (found === null) throw new NotFound('Nobody waits in this role');
  return found;
}

async function changesFor(
  reader: Reader,
  programme: Programme,
  { personId, role }: { readonly personId: PersonId; readonly role: Role },
  round: ReturnType<typeof matchContext>,
): Promise<WaitingChanges | null> {
  const last = await reader.latestRound(programme.id);
  const proposals = last === null ? [] : await reader.proposalLines(last.id);
  const rejected = proposals.filter(({ status }) => status === 'excluded');
  const rules = await reader.matchRules(programme.id);
  const out = keptOut(rules);
  const everybody = await matchCandidates(reader, programme, { rejected, rules }, round.now);
  const own = everybody.find((each) => each.personId === personId && each.roles.includes(role));
  if (own === undefined) return null;
  const pairs = new Map<PersonId, number>();
  for (const { status, mentorId, menteeId } of proposals) {
    if (!inTheRound.includes(status)) continue;
    const other = role === 'mentee' ? mentorId : menteeId;
    pairs.set(other, (pairs.get(other) ?? 0) + 1);
  }
  const together = proposals.filter(({ status }) => inTheRound.includes(status));
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
  const named = obstacles.flatMap((each) => ('people' in each ? each.people : []));
  const people = await peopleById(reader, [personId, ...named]);
  const person = people.get(personId);
  return person === undefined ? null : { person, role, obstacles, people };
}

function pairBetween(personId: PersonId, otherId: PersonId, role: Role): Pick<ProposalLine, 'mentorId' | 'menteeId'> {
  return role === 'mentee' ? { mentorId: otherId, menteeId: personId } : { mentorId: personId, menteeId: otherId };
}
