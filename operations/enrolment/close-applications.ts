import { withdraw } from '#domain/enrolment/enrolment.ts';
import type { ProgrammeId } from '#domain/ids.ts';
import type { Context } from '../context.ts';
import type { Job } from '../job.ts';
import { newNotice } from '../messages/new-notice.ts';
import type { Writer } from '../ports/store.ts';
import { takeBackApplication } from './admit.ts';

/** The programme ends before anybody has answered: whoever waits is told, and waits no longer. Returns the jobs to ring. */
export async function closeApplications(
  context: Context,
  tx: Writer,
  programmeId: ProgrammeId,
): Promise<readonly Job[]> {
  const waiting = (await tx.openApplications(programmeId)).filter(({ state }) => state === 'waiting');
  const decidedAt = context.now();
  const notices = waiting.map(({ enrolmentId, personId }) => {
    const about = { kind: 'application', enrolmentId, decidedAt } as const;
    return newNotice(context, { about, personId, programmeId, now: decidedAt });
  });
  const people = waiting.map(({ personId }) => personId);
  for (const enrolment of await tx.enrolmentsOf(programmeId, people)) {
    if (enrolment.status === 'applied') await tx.saveEnrolment(withdraw(enrolment));
    await takeBackApplication(context, tx, enrolment);
  }
  await tx.addNotices(notices);
  return notices.map(({ id }): Job => ({ kind: 'send-notice', id }));
}
