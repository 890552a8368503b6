import type { EnrolmentId, PersonId } from '#domain/ids.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import type { MentorYesMessage } from '../ports/inviting-messages.ts';
import type { Reader } from '../ports/store.ts';
import { askedAsManager } from './answer-applications.ts';
import { managersQuestion } from './application-cards.ts';

/** How it stands with one of those about whom the actor is asked as their manager. Throws `NotFound` for anybody else. */
export async function mentorWishFor(
  context: Context,
  actor: Actor,
  enrolmentId: EnrolmentId,
): Promise<MentorYesMessage> {
  return context.store.read(async (reader) => {
    const application = await askedAsManager(reader, actor.personId, enrolmentId);
    const programme = application && (await reader.programme(application.programmeId));
    const message = application && programme && (await managersQuestion(reader, application, programme));
    if (!message) throw new NotFound('Nobody asks for their yes');
    return message;
  });
}

/** Those about whom somebody is asked as their manager, the longest waiting first. */
export async function mentorWishes(reader: Reader, personId: PersonId): Promise<readonly MentorYesMessage[]> {
  const wishes: MentorYesMessage[] = [];
  for (const { enrolmentId } of await reader.applicationsAskedOf(personId)) {
    const application = await askedAsManager(reader, personId, enrolmentId);
    const programme = application && (await reader.programme(application.programmeId));
    const wish = application && programme && (await managersQuestion(reader, application, programme));
    if (wish?.state === 'asked') wishes.push(wish);
  }
  return wishes;
}
