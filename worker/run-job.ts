import { beginGroup } from '#operations/begin-group.ts';
import { bookSeries } from '#operations/book-series.ts';
import { checkSeries } from '#operations/check-series.ts';
import type { Context } from '#operations/context.ts';
import { endSeries } from '#operations/end-series.ts';
import { followSeries } from '#operations/follow-calendar.ts';
import { followDirectory } from '#operations/follow-directory.ts';
import { followMailbox } from '#operations/follow-mailbox.ts';
import type { Job } from '#operations/job.ts';
import { keepSubscription } from '#operations/keep-subscription.ts';
import { offerStep } from '#operations/offer-step.ts';
import { resumeWhenDue } from '#operations/pause-pairing.ts';
import { planSeries } from '#operations/plan-series.ts';
import { runRound } from '#operations/propose-matches.ts';
import { publishPairs } from '#operations/publish-round.ts';
import { readDirectory } from '#operations/read-directory.ts';
import { readMailbox } from '#operations/read-mailbox.ts';
import { repairSeries } from '#operations/repair-series.ts';
import { requestStep } from '#operations/request-step.ts';
import { sendNotice } from '#operations/send-notices.ts';
import { surveyStep } from '#operations/send-surveys.ts';
import { settleMeeting } from '#operations/settle-meetings.ts';
import { suggestMentorsTo } from '#operations/suggest-mentors.ts';
import { verifySeries } from '#operations/verify-series.ts';
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
  'send-notice': (context, id) => sendNotice(context, idOf(id)),
  'read-mailbox': (context, id) => readMailbox(context, idOf(id)),
  'keep-subscription': (context, id) => keepSubscription(context, idOf(id)),
  'read-directory': (context) => readDirectory(context),
  'follow-directory': (context) => followDirectory(context),
};

/** Takes the next step of one piece of work. Throws what the operation throws. */
export async function runJob(context: Context, { kind, id }: Job): Promise<void> {
  await steps[kind](context, id);
}
