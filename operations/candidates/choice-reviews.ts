import type { EnrolmentId, PersonId } from '#domain/ids.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import { renewSuggestions } from './choice-cards.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';

/**
 * Something has changed for these people: they left, are away, take fewer mentees. The open requests they are in are
 * looked at again. Returns the jobs to ring.
 */
export async function reviewRequests(
  context: Pick<Context, 'now'>,
  tx: Writer,
  people: readonly PersonId[],
): Promise<readonly Job[]> {
  const requests = await tx.markRequestsWith(people, context.now());
  return requests.map((id): Job => ({ kind: 'request-step', id }));
}

/**
 * These mentees no longer choose: they have left, or have a mentor. Their suggestions and wishes are forgotten, and
 * requests they are in are looked at again. Returns the jobs to ring.
 */
export async function forgetChoices(
  context: Pick<Context, 'now'>,
  tx: Writer,
  mentees: readonly { readonly enrolmentId: EnrolmentId; readonly personId: PersonId }[],
): Promise<readonly Job[]> {
  const cards: Job[] = [];
  for (const { enrolmentId } of mentees) {
    const choice = await tx.choice(enrolmentId);
    if (choice !== null) cards.push(...(await renewSuggestions(context, tx, choice)));
    await tx.removeChoice(enrolmentId);
  }
  const people = mentees.map(({ personId }) => personId);
  return [...cards, ...(await reviewRequests(context, tx, people))];
}

/**
 * A pairing begins, whoever brought it about: its mentee no longer chooses, and requests to a mentor who may now be
 * full are looked at again. Returns the jobs to ring.
 */
export async function choiceIsOver(
  context: Pick<Context, 'now'>,
  tx: Writer,
  { mentorId, menteeId, menteeEnrolmentId }: MatchProposal,
): Promise<readonly Job[]> {
  const forgotten = await forgetChoices(context, tx, [{ enrolmentId: menteeEnrolmentId, personId: menteeId }]);
  return [...forgotten, ...(await reviewRequests(context, tx, [mentorId]))];
}
