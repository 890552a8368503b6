import { idOf, type EnrolmentId, type PersonId, type ProgrammeId } from '#domain/ids.ts';
import type { MentorRequest } from '#domain/choosing/request.ts';
import type { MentorChoice } from '#domain/choosing/wishes.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import type { Notice } from '../ports/messages.ts';
import type { Writer } from '../ports/store.ts';
import { renewCards } from '../messages/renew-cards.ts';

type Suggested = Pick<MentorChoice, 'enrolmentId' | 'suggestedAt'>;

/** What makes a card with suggestions one of its kind. */
export function suggestionsSubject({ enrolmentId, suggestedAt }: Suggested): string {
  return `${enrolmentId}@${suggestedAt.epochMilliseconds}`;
}

/** Whose suggestions a card is about, and of when (milliseconds since 1970). */
export function suggestionsOf(subject: string): { readonly enrolmentId: EnrolmentId; readonly at: number } {
  const [id = '', at = ''] = subject.split('@');
  return { enrolmentId: idOf<'Enrolment'>(id), at: Number(at) };
}

/** The mentee is owed a card with whom they may choose. */
export async function oweSuggestions(
  context: Context,
  tx: Writer,
  to: { readonly choice: Suggested; readonly personId: PersonId; readonly programmeId: ProgrammeId },
): Promise<readonly Job[]> {
  return owe(context, tx, { ...to, kind: 'suggestions', subject: suggestionsSubject(to.choice) });
}

/** The mentor is owed a card about the request, or the one that reminds of it. */
export async function oweRequest(
  context: Context,
  tx: Writer,
  { id, mentorId, programmeId }: MentorRequest,
  kind: 'request' | 'request-reminder',
): Promise<readonly Job[]> {
  return owe(context, tx, { kind, personId: mentorId, programmeId, subject: id });
}

/** The mentee's card is to say how it stands now. */
export async function renewSuggestions(
  context: Pick<Context, 'now'>,
  tx: Writer,
  choice: Suggested,
): Promise<readonly Job[]> {
  return renewCards(tx, await tx.noticesAbout('suggestions', suggestionsSubject(choice)), context.now());
}

/** The mentor's cards are to say how it stands now. */
export async function renewRequest(context: Context, tx: Writer, { id }: MentorRequest): Promise<readonly Job[]> {
  const cards = [...(await tx.noticesAbout('request', id)), ...(await tx.noticesAbout('request-reminder', id))];
  return renewCards(tx, cards, context.now());
}

async function owe(
  context: Context,
  tx: Writer,
  owed: Pick<Notice, 'kind' | 'personId' | 'subject'> & { readonly programmeId: ProgrammeId },
): Promise<readonly Job[]> {
  const now = context.now();
  const id = idOf<'Notice'>(context.newId());
  const { kind, personId, subject, programmeId } = owed;
  await tx.addNotices([
    {
      id,
      kind,
      personId,
      subject,
      programmeId,
      pairingId: null,
      stale: false,
      wantedAt: now,
      sentAt: null,
      activityId: null,
      undelivered: null,
      dueAt: now,
      attempts: 0,
    },
  ]);
  return [{ kind: 'send-notice', id }];
}
