import { beginGroup } from '#operations/groups/begin-group.ts';
import { bookSeries } from '#operations/booking/book-series.ts';
import { checkSeries } from '#operations/booking/check-series.ts';
import type { Context } from '#operations/context.ts';
import { endSeries } from '#operations/booking/end-series.ts';
import { followSeries } from '#operations/booking/follow-calendar.ts';
import { followDirectory } from '#operations/people/follow-directory.ts';
import { followMailbox } from '#operations/booking/follow-mailbox.ts';
import type { Job } from '#operations/job.ts';
import { keepSubscription } from '#operations/booking/keep-subscription.ts';
import { offerStep } from '#operations/meetings/offer-step.ts';
import { resumeWhenDue } from '#operations/pairing/pause-pairing.ts';
import { planSeries } from '#operations/booking/plan-series.ts';
import { runRound } from '#operations/matching/propose-matches.ts';
import { publishPairs } from '#operations/matching/publish-round.ts';
import { readDirectory } from '#operations/people/read-directory.ts';
import { readMailbox } from '#operations/people/read-mailbox.ts';
import { repairSeries } from '#operations/booking/repair-series.ts';
import { requestStep } from '#operations/choosing/request-step.ts';
import { composers } from '#operations/composers.ts';
import { sendNotice } from '#operations/messages/send-notices.ts';
import { surveyStep } from '#operations/surveys/send-surveys.ts';
import { settleMeeting } from '#operations/meetings/settle-meetings.ts';
import { suggestMentorsTo } from '#operations/choosing/suggest-mentors.ts';
import { verifySeries } from '#operations/booking/verify-series.ts';
import { idOf } from '#domain/ids.ts';

type Steps = Readonly<Record<Job['kind'], (context: Context, id: string) => Promise<void>>>;

const steps: Steps = {
  'run-round': (context, id) => runRound(context, idOf(id)),
  'publish-round': (context, id) => publishPairs(context, idOf(id)),
  'begin-group': (context, id) => beginGroup(context, idOf(id)),
  'plan-series': (context, id) => planSeries(context, idOf(id)),
  'book-series': (context, id) => bookSeries(context, idOf(id)),
  'verify-series': (context, id) => verifySeries(context, idOf(id)),
  'repair-series': (context, id) => repairSeries(context, idOf(id)),
  'check-series': (context, id) => checkSeries(context, idOf(id)),
  'end-series': (context, id) => endSeries(context, idOf(id)),
  'follow-series': (context, id) => followSeries(context, idOf(id)),
  'follow-mailbox': (context, id) => followMailbox(context, idOf(id)),
  'offer-step': (context, id) => offerStep(context, idOf(id)),
  'suggest-mentors': (context, id) => suggestMentorsTo(context, idOf(id)),
  'request-step': (context, id) => requestStep(context, idOf(id)),
  'resume-pairing': (context, id) => resumeWhenDue(context, idOf(id)),
  'settle-meeting': (context, id) => settleMeeting(context, idOf(id)),
  'survey-step': (context, id) => surveyStep(context, idOf(id)),
  'send-notice': (context, id) => sendNotice(context, composers, idOf(id)),
  'read-mailbox': (context, id) => readMailbox(context, idOf(id)),
  'keep-subscription': (context, id) => keepSubscription(context, idOf(id)),
  'read-directory': (context) => readDirectory(context),
  'follow-directory': (context) => followDirectory(context),
};

/** Takes the next step of one piece of work. Throws what the operation throws. */
export async function runJob(context: Context, { kind, id }: Job): Promise<void> {
  await steps[kind](context, id);
}
