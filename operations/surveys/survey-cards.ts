import { Temporal } from 'temporal-polyfill';
import type { Context } from '../context.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { BotMessage } from '../ports/messenger.ts';
import type { Person } from '../ports/people.ts';
import { partnersAmong, zoneOfOthers } from '../access/partners.ts';
import type { Reader } from '../ports/store.ts';
import type { SurveyRecord } from '../ports/surveys.ts';
import { renew } from '../messages/recipient.ts';
import { bookedMeetingsOf } from '../series/meetings-of-pairing.ts';
import { nextOf } from '../series/series-counts.ts';

const tryAgainAfter = { minutes: 15 } as const;
/** A card that could not be written by then is old news, and pressing it says that the survey is over. */
const patience = { hours: 14 * 24 } as const;

interface Over {
  readonly person: Person;
  readonly message: BotMessage;
  readonly homeZone: string;
}

/**
 * The cards of a survey that is over (answered elsewhere, or closed) are replaced by the thank-you or by a note that it
 * is over. A card that is gone is let go; where the channel does not answer, it is tried again.
 */
export async function writeCardsAnew(context: Context, survey: SurveyRecord): Promise<void> {
  if (survey.asking.length === 0) return;
  const over = await context.store.read((reader) => overOf(reader, survey, context.now()));
  for (const activityId of survey.asking) {
    const outcome =
      over === null ? 'gone' : await renew(context, over.person, { activityId, message: over.message }, over.homeZone);
    if (outcome === 'later' && mayWait(context, survey)) return wait(context, survey);
    await context.store.save((writer) => writer.removeSurveyCard(survey.id, activityId));
    context.log.event('survey-card-renewed', { survey: survey.id, outcome });
  }
}

async function overOf(reader: Reader, survey: SurveyRecord, now: Temporal.Instant): Promise<Over | null> {
  const person = await reader.person(survey.personId);
  const meeting = await reader.meeting(survey.meetingId);
  const series = meeting && (await reader.seriesInContext(meeting.seriesId));
  if (!person || !series) return null;
  const isAnswered = survey.status === 'answered';
  const nextMeeting =
    isAnswered && meetsStill(series.pairing, person)
      ? nextOf(await bookedMeetingsOf(reader, series.pairing.id), now)
      : null;
  const others = partnersAmong(series.people, series.pairing, person);
  const { timeZone } = series.programme;
  const partner = others && { givenName: others.partner.givenName, timeZone: zoneOfOthers(others.partners, timeZone) };
  const next = partner && nextMeeting && { ...nextMeeting, partner };
  const message = { kind: 'survey-over', surveyId: survey.id, isAnswered, next } as const;
  return { person, message, homeZone: timeZone };
}

/** Outlook may not have let go of the meetings of a pairing that has ended. */
function meetsStill({ status, members }: Pairing, { id }: Person): boolean {
  return status !== 'closed' && members.some(({ personId }) => personId === id);
}

function mayWait(context: Context, { dueAt }: SurveyRecord): boolean {
  return Temporal.Instant.compare(context.now(), dueAt.add(patience)) < 0;
}

/** The answer and the closing stay as they are. */
async function wait(context: Context, survey: SurveyRecord): Promise<void> {
  const nextLookAt = context.now().add(tryAgainAfter);
  await context.store.save((writer) => writer.saveSurvey({ ...survey, nextLookAt }));
}
