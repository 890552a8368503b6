import type { Programme } from '#domain/programme/programme.ts';
import type { MentorRequest } from '#domain/choosing/request.ts';
import { withoutSuggestion } from '#domain/choosing/wishes.ts';
import { askNext } from './ask-mentor.ts';
import { renewRequest } from '../candidates/choice-cards.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';

/**
 * Saves a request that has come to nothing, has the mentor's card say so, and asks the mentee's next wish. With
 * `isKept` the mentor stays the mentee's first wish, because it was the mentee who could not. Returns the jobs to ring.
 */
export async function endRequest(
  context: Context,
  tx: Writer,
  request: MentorRequest,
  { programme, isKept = false }: { readonly programme: Programme; readonly isKept?: boolean },
): Promise<readonly Job[]> {
  await tx.saveRequest(request);
  context.log.event('request-ended', { request: request.id, status: request.status });
  const cards = await renewRequest(context, tx, request);
  const { mentorId, menteeId, menteeEnrolmentId } = request;
  const before = await tx.choice(menteeEnrolmentId);
  if (before === null) return cards;
  const version = before.version + 1;
  const wishes = isKept ? [mentorId, ...before.wishes] : before.wishes;
  await tx.saveChoice({ ...(isKept ? before : withoutSuggestion(before, mentorId)), wishes, version });
  return [...cards, ...(await askNext(context, tx, { programme, menteeId, enrolmentId: menteeEnrolmentId }))];
}
