import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { forgetChoices, reviewRequests } from '../candidates/choice-reviews.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';

/**
 * What is rung for somebody who has joined: the app is brought to them, so that they can be written to, and their mailbox is
 * read once they take part.
 */
export async function admitted(context: Context, tx: Writer, enrolment: Enrolment): Promise<readonly Job[]> {
  const { personId, status } = enrolment;
  if (status !== 'enrolled') return [{ kind: 'install-app', id: personId }];
  const choices = await choicesAfter(context, tx, enrolment);
  return [{ kind: 'read-mailbox', id: personId }, { kind: 'install-app', id: personId }, ...choices];
}

/** Somebody who is no longer a mentee no longer chooses; a mentor may now take fewer than before. */
export function choicesAfter(
  context: Context,
  tx: Writer,
  { id, personId, roles }: Enrolment,
): Promise<readonly Job[]> {
  if (roles.includes('mentee')) return reviewRequests(context, tx, [personId]);
  return forgetChoices(context, tx, [{ enrolmentId: id, personId }]);
}
