import { bookSeries } from '#operations/book-series.ts';
import type { Context } from '#operations/context.ts';
import { followSeries } from '#operations/follow-calendar.ts';
import type { Job } from '#operations/job.ts';
import { keepSubscription } from '#operations/keep-subscription.ts';
import { readDirectory } from '#operations/read-directory.ts';
import { readMailbox } from '#operations/read-mailbox.ts';
import { sendNotice } from '#operations/send-notices.ts';
import { surveyStep } from '#operations/send-surveys.ts';
import { settleMeeting } from '#operations/settle-meetings.ts';
import { idOf } from '#domain/ids.ts';

/** Takes the next step of one piece of work. Throws what the operation throws. */
export async function runJob(context: Context, job: Job): Promise<void> {
  switch (job.kind) {
    case 'book-series':
      return bookSeries(context, idOf(job.id));
    case 'follow-series':
      return followSeries(context, idOf(job.id));
    case 'settle-meeting':
      return settleMeeting(context, idOf(job.id));
    case 'survey-step':
      return surveyStep(context, idOf(job.id));
    case 'send-notice':
      return sendNotice(context, idOf(job.id));
    case 'read-mailbox':
      return readMailbox(context, idOf(job.id));
    case 'keep-subscription':
      return keepSubscription(context, idOf(job.id));
    case 'read-directory':
      return readDirectory(context);
  }
}
