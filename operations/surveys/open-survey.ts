import { isOnlyProposed, isOpen } from '#domain/goals/goal.ts';
import type { SurveyId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Pairing } from '#domain/pairing/pairing.ts';
import type { Language } from '#domain/programme/programme.ts';
import type { Actor, Context } from '../context.ts';
import { NotFound } from '../failures.ts';
import { partnersAmong, zoneOfOthers, type Partners } from '../access/partners.ts';
import type { PartnerElsewhere } from '../ports/message-parts.ts';
import type { Person } from '../ports/people.ts';
import type { Reader } from '../ports/store.ts';
import type { SurveyRecord } from '../ports/surveys.ts';

/** A survey with what its questions are about. */
export interface SurveyView extends Partners {
  readonly survey: SurveyRecord;
  /** Who is asked. */
  readonly person: Person;
  readonly meeting: Meeting;
  readonly pairing: Pairing;
  /** The programme's zone (IANA), for somebody whose mailbox has not told its own. */
  readonly homeZone: string;
  /** The country (ISO 3166 alpha-2) whose holidays are kept by somebody whose own is not known. */
  readonly homeCountry: string;
  /** The mentee's first open goal; null when there is none, and for the mentor, who is not asked about it. */
  readonly goalTitle: string | null;
  /** Given name of the other one who said that they met outside the series; null where nobody had to tell. */
  readonly toldBy: string | null;
}

/** The actor's own survey, in whatever state. Throws `NotFound` for anybody else's. */
export async function openSurveyOf(context: Context, actor: Actor, surveyId: SurveyId): Promise<SurveyView> {
  return context.store.read((reader) => ownSurveyView(reader, actor, surveyId));
}

/** The same inside a transaction. */
export async function ownSurveyView(reader: Reader, actor: Actor, surveyId: SurveyId): Promise<SurveyView> {
  const survey = await reader.survey(surveyId);
  if (survey === null || survey.personId !== actor.personId) throw new NotFound('No such survey of this person');
  return surveyView(reader, survey, actor.language);
}

/** What a survey is about. Throws `NotFound` when its meeting or partner is gone. */
export async function surveyView(reader: Reader, survey: SurveyRecord, language?: Language): Promise<SurveyView> {
  const meeting = found(await reader.meeting(survey.meetingId), 'meeting');
  const { pairing, programme, people } = found(await reader.seriesInContext(meeting.seriesId), 'series');
  const person = found(people.find(({ id }) => id === survey.personId) ?? null, 'person');
  const others = found(partnersAmong(people, pairing, { ...person, language: language ?? person.language }), 'partner');
  const goals = survey.role === 'mentee' ? await reader.goalsOf([pairing.id]) : [];
  const goalTitle =
    goals.find((each) => each.ownerId === survey.personId && isOpen(each) && !isOnlyProposed(each))?.title ?? null;
  return {
    survey,
    person,
    ...others,
    meeting,
    pairing,
    homeZone: programme.timeZone,
    homeCountry: programme.country,
    goalTitle,
    toldBy: toldByOther(meeting, person.id, people),
  };
}

function toldByOther({ toldBy }: Meeting, askedId: Person['id'], people: readonly Person[]): string | null {
  return toldBy === null || toldBy === askedId ? null : (people.find(({ id }) => id === toldBy)?.givenName ?? null);
}

/** Whom the asked person met, for a message about times. */
export function elsewhereOf({
  partner,
  partners,
  homeZone,
}: Pick<SurveyView, 'partner' | 'partners' | 'homeZone'>): PartnerElsewhere {
  return { givenName: partner.givenName, timeZone: zoneOfOthers(partners, homeZone) };
}

/** Two whose time is up may still say how their last meeting was; nobody else whose pairing has ended. */
export function isCutOff({ status, ended }: Pairing): boolean {
  return status === 'closed' && ended?.why !== 'completed';
}

/** Whose picture stands for the meeting; in a group nobody's stands for all. */
export function aboutOf({ pairing, partners }: Pick<SurveyView, 'pairing' | 'partners'>): readonly Person['id'][] {
  return pairing.kind === 'pair' ? partners.slice(0, 1).map(({ id }) => id) : [];
}

function found<Row>(row: Row | null | undefined, what: string): Row {
  if (row === null || row === undefined) throw new NotFound(`The survey's ${what} is gone`);
  return row;
}
