import type { PersonId, ProgrammeId } from '#domain/ids.ts';
import type { MentorRequest } from '#domain/choosing/request.ts';
import type { MentorChoice } from '#domain/choosing/wishes.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Notice, NoticeAbout } from '../ports/messages.ts';
import type { Writer } from '../ports/store.ts';
import { renewCards } from '../messages/renew-cards.ts';

type Suggested = Pick<MentorChoice, 'enrolmentId' | 'suggestedAt'>;

function aboutSuggestions({ enrolmentId, suggestedAt }: Suggested): NoticeAbout<'suggestions'> {
  return { kind: 'suggestions', enrolmentId, suggestedAt };
}

/** The mentee is owed a card with the mentors they may choose from. */
export async function oweSuggestions(
  context: Context,
  tx: Writer,
  to: { readonly choice: Suggested; readonly personId: PersonId; readonly programmeId: ProgrammeId },
): Promise<readonly Job[]> {
  const { choice, ...whom } = to;
  return owe(context, tx, { ...whom, about: aboutSuggestions(choice) });
}

/** The mentor is owed a card about the request, or the one that reminds of it. */
export async function oweRequest(
  context: Context,
  tx: Writer,
  { id, mentorId, programmeId }: MentorRequest,
  kind: 'request' | 'request-reminder',
): Promise<readonly Job[]> {
  return owe(context, tx, { about: { kind, requestId: id }, personId: mentorId, programmeId });
}

/** Has the mentee's card say how things stand now. */
export async function renewSuggestions(
  context: Pick<Context, 'now'>,
  tx: Writer,
  choice: Suggested,
): Promise<readonly Job[]> {
  return renewCards(tx, await tx.noticesAbout(aboutSuggestions(choice)), context.now());
}

/** Has the mentor's cards say how things stand now. */
export async function renewRequest(context: Context, tx: Writer, { id }: MentorRequest): Promise<readonly Job[]> {
  const cards = [
    ...(await tx.noticesAbout({ kind: 'request', requestId: id })),
    ...(await tx.noticesAbout({ kind: 'request-reminder', requestId: id })),
  ];
  return renewCards(tx, cards, context.now());
}

async function owe(
  context: Context,
  tx: Writer,
  owed: Pick<Notice, 'about' | 'personId'> & { readonly programmeId: ProgrammeId },
): Promise<readonly Job[]> {
  const notice = newNotice(context, { ...owed, now: context.now() });
  await tx.addNotices([notice]);
  return [{ kind: 'send-notice', id: notice.id }];
}
