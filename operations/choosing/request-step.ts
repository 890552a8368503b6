import type { MentorRequestId } from '#domain/ids.ts';
import { close, expire, isReminderDue, remind, type MentorRequest } from '#domain/choosing/request.ts';
import { isRefused } from '#domain/refused.ts';
import { oweRequest } from '../candidates/choice-cards.ts';
import type { Context } from '../context.ts';
import { endRequest } from './end-request.ts';
import type { Job } from '../job.ts';
import type { Writer } from '../ports/store.ts';
import { requestObstacle } from './request-obstacle.ts';
import { writeAnew } from '../write-anew.ts';

/**
 * The next step of a request that nobody has answered: it is closed when it cannot come about any more, has expired,
 * or the mentor is reminded. May run twice, late or after a crash.
 */
export async function requestStep(context: Context, id: MentorRequestId): Promise<void> {
  const jobs = await writeAnew(context, async (tx): Promise<readonly Job[]> => {
    const request = await tx.request(id);
    const isOpen = request?.status === 'asked';
    return isOpen ? step(context, tx, request) : [];
  });
  await context.bell.ring(jobs);
}

async function step(context: Context, tx: Writer, request: MentorRequest): Promise<readonly Job[]> {
  const now = context.now();
  const programme = await tx.programme(request.programmeId);
  if (programme === null) return [];
  const obstacle = await requestObstacle(context, tx, programme, request);
  const ended = obstacle === null ? expire(request, now) : close(request, now);
  if (!isRefused(ended)) {
    // A mentee who is away for a while comes back to the same wishes.
    return endRequest(context, tx, ended, { programme, isKept: obstacle === 'mentee-away' });
  }
  if (!isReminderDue(request, now)) {
    // Nothing was due: the next look comes at the request's own time.
    await tx.saveRequest({ ...request, version: request.version + 1 });
    return [];
  }
  const reminded = remind(request, now);
  if (isRefused(reminded)) return [];
  await tx.saveRequest(reminded);
  return oweRequest(context, tx, reminded, 'request-reminder');
}
