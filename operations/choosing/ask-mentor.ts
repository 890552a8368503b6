import { idOf, type EnrolmentId, type PersonId } from '#domain/ids.ts';
import { ask, type MentorRequest } from '#domain/choosing/request.ts';
import { nextWish } from '#domain/choosing/wishes.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { oweRequest, renewSuggestions } from '../candidates/choice-cards.ts';
import type { Context } from '../context.ts';
import { Conflict } from '../failures.ts';
import type { Job } from '../job.ts';
import type { ChoiceRecord } from '../ports/choosing.ts';
import type { Writer } from '../ports/store.ts';
import { requestObstacle, type RequestObstacle } from './request-obstacle.ts';

/** A mentee whose next wish may be asked. */
interface Asking {
  readonly programme: Programme;
  readonly menteeId: PersonId;
  readonly enrolmentId: EnrolmentId;
}

/** Why a mentee cannot ask anybody at the moment. */
const ofTheMentee: readonly (RequestObstacle | null)[] = ['programme-not-open', 'mentee-gone', 'mentee-away'];

/**
 * Asks the first of a mentee's wishes who can be asked, passing over the others. When none is left, the mentee gets new
 * suggestions. Returns the jobs to ring. Whoever cannot ask now keeps their wishes.
 */
export async function askNext(
  context: Context,
  tx: Writer,
  { programme, menteeId, enrolmentId }: Asking,
): Promise<readonly Job[]> {
  const before = await tx.choice(enrolmentId);
  if (before === null || programme.matching.choosing !== 'self') return [];
  const open: PersonId[] = [];
  for (const mentorId of before.wishes) {
    const obstacle = await requestObstacle(context, tx, programme, { mentorId, menteeId });
    if (ofTheMentee.includes(obstacle)) return [];
    if (obstacle === null) open.push(mentorId);
  }
  const { choice, mentorId } = nextWish(before, (id) => open.includes(id));
  const cards = await renewSuggestions(context, tx, before);
  if (mentorId === null) {
    await tx.saveChoice({ ...choice, dueAt: context.now() });
    return [...cards, { kind: 'suggest-mentors', id: programme.id }];
  }
  await tx.saveChoice({ ...choice, dueAt: null });
  const request = await newRequest(context, tx, { programme, choice, menteeId, mentorId });
  await tx.saveRequest(request);
  context.log.event('mentor-asked', { request: request.id });
  return [...cards, ...(await oweRequest(context, tx, request, 'request'))];
}

async function newRequest(
  context: Context,
  tx: Writer,
  {
    programme,
    choice,
    menteeId,
    mentorId,
  }: {
    readonly programme: Programme;
    readonly choice: ChoiceRecord;
    readonly menteeId: PersonId;
    readonly mentorId: PersonId;
  },
): Promise<MentorRequest> {
  const suggestion = choice.suggestions.find((each) => each.mentorId === mentorId);
  const mentor = await tx.enrolment(programme.id, mentorId);
  if (suggestion === undefined || mentor === null) throw new Conflict('The mentor is not suggested any more');
  const about = {
    id: idOf<'MentorRequest'>(context.newId()),
    programmeId: programme.id,
    mentorEnrolmentId: mentor.id,
    menteeEnrolmentId: choice.enrolmentId,
    mentorId,
    menteeId,
    greeting: choice.greeting,
    fit: suggestion.fit,
  };
  return ask(about, context.now(), programme.timeZone);
}
