import { idOf, type MentorRequestId } from '#domain/ids.ts';
import type { MatchProposal } from '#domain/matching/proposal.ts';
import {
  accept,
  close,
  decline,
  type AnswerRefusal,
  type MentorRequest,
  type RequestRefusal,
} from '#domain/choosing/request.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused, refused, type Refused } from '#domain/refused.ts';
import { beginPairing } from '../pairing/begin-pairing.ts';
import { renewRequest } from '../candidates/choice-cards.ts';
import type { Actor, Context } from '../context.ts';
import { endRequest } from './end-request.ts';
import { Conflict, NotFound } from '../failures.ts';
import type { Job } from '../job.ts';
import type { Reader } from '../ports/store.ts';
import { requestObstacle } from './request-obstacle.ts';
import { ringOutcome } from '../ring-outcome.ts';
import { writeAnew } from '../write-anew.ts';

/**
 * The mentor says yes: the two are a pairing, as if HR had approved them. Two answers at once cannot both win. A mentor
 * without room is told so, and the mentee's next wish is asked. Throws `NotFound` for anybody but the mentor.
 */
export async function acceptRequest(
  context: Context,
  actor: Actor,
  { requestId }: { readonly requestId: MentorRequestId },
): Promise<void | Refused<AnswerRefusal>> {
  const { refusal, jobs } = await writeAnew(context, async (tx): Promise<Answered> => {
    const { request, programme } = await requestToMe(tx, actor, requestId);
    const accepted = accept(request, context.now());
    if (isRefused(accepted)) return { refusal: accepted, jobs: [] };
    const obstacle = await requestObstacle(context, tx, programme, request);
    if (obstacle !== null) {
      const closed = close(request, context.now());
      if (isRefused(closed)) return { refusal: closed, jobs: [] };
      const refusal = refused(obstacle === 'mentor-at-capacity' ? 'no-room-left' : 'request-over');
      return { refusal, jobs: await endRequest(context, tx, closed, { programme }) };
    }
    await tx.saveRequest(accepted);
    const proposal = proposalOf(context, accepted);
    await tx.saveProposal(proposal);
    const begun = await beginPairing(context, tx, { actorId: actor.personId, proposal });
    if (isRefused(begun)) throw new Conflict(`The two cannot begin: ${begun.refused}`);
    return { refusal: null, jobs: [...begun.jobs, ...(await renewRequest(context, tx, accepted))] };
  });
  await context.bell.ring(jobs);
  if (refusal !== null) return refusal;
  context.log.event('request-accepted', { request: requestId });
}

interface Answered {
  readonly refusal: Refused<AnswerRefusal> | null;
  readonly jobs: readonly Job[];
}

/**
 * The mentor says that it is not possible now. No reason is asked for or kept, and the mentee's next wish is asked by
 * itself. Throws `NotFound` for anybody but the mentor.
 */
export async function declineRequest(
  context: Context,
  actor: Actor,
  { requestId }: { readonly requestId: MentorRequestId },
): Promise<void | Refused<RequestRefusal>> {
  const outcome = await writeAnew(context, async (tx) => {
    const { request, programme } = await requestToMe(tx, actor, requestId);
    const declined = decline(request, context.now());
    if (isRefused(declined)) return declined;
    return { jobs: await endRequest(context, tx, declined, { programme }) };
  });
  return ringOutcome(context, outcome);
}

/** A request for the one who was asked; nobody else learns that it exists. */
async function requestToMe(
  reader: Reader,
  actor: Actor,
  requestId: MentorRequestId,
): Promise<{ readonly request: MentorRequest; readonly programme: Programme }> {
  const request = await reader.request(requestId);
  const programme = request && (await reader.programme(request.programmeId));
  if (!request || !programme || request.mentorId !== actor.personId) throw new NotFound('No such request');
  return { request, programme };
}

/** The proposal that the pairing comes from: the two chose each other, outside any round. */
function proposalOf(context: Context, request: MentorRequest): MatchProposal {
  const { mentorEnrolmentId, menteeEnrolmentId, mentorId, menteeId, fit } = request;
  const people = { mentorEnrolmentId, menteeEnrolmentId, mentorId, menteeId };
  const id = idOf<'MatchProposal'>(context.newId());
  const state = { status: 'proposed', review: null, refusal: null, version: 1 } as const;
  return { id, roundId: null, ...people, ...state, fit, proposedAt: context.now() };
}
