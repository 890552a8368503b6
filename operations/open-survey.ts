import { isOpen } from '#domain/goals/goal.ts';
import type { SurveyId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import { partnerOf, type Pairing } from '#domain/pairing/pairing.ts';
import type { Actor, Context } from './context.ts';
import { NotFound } from './failures.ts';
import type { Person, Reader, SurveyRecord } from './ports/store.ts';

/** A survey with what its questions speak of. */
export interface SurveyView {
  readonly survey: SurveyRecord;
  readonly partner: Person;
  readonly meeting: Meeting;
  readonly pairing: Pairing;
  /** The mentee's first open goal; null when there is none, and for the mentor, who is not asked about it. */
  readonly goalTitle: string | null;
}

/** One's own survey, in whatever state it is. Throws `NotFound` for anybody else's. */
export async function openSurveyOf(context: Context, actor: Actor, surveyId: SurveyId): Promise<SurveyView> {
  return context.store.read(async (reader) => {
    const survey = await reader.survey(surveyId);
    if (survey === null || survey.personId !== actor.personId) throw new NotFound('No such survey of this person');
    return surveyView(reader, survey);
  });
}

/** What a survey is about. Throws `NotFound` when its meeting or partner is gone. */
export async function surveyView(reader: Reader, survey: SurveyRecord): Promise<SurveyView> {
  const meeting = found(await reader.meeting(survey.meetingId), 'meeting');
  const series = found(await reader.series(meeting.seriesId), 'series');
  const pairing = found(await reader.pairing(series.pairingId), 'pairing');
  const partnerId = found(partnerOf(pairing, survey.personId), 'partner');
  const partner = found(await reader.person(partnerId), 'partner');
  const goals = survey.role === 'mentee' ? await reader.goalsOf([pairing.id]) : [];
  const goal = goals.find((each) => each.ownerId === survey.personId && isOpen(each));
  return { survey, partner, meeting, pairing, goalTitle: goal?.title ?? null };
}

function found<Row>(row: Row | null, what: string): Row {
  if (row === null) throw new NotFound(`The survey's ${what} is gone`);
  return row;
}
