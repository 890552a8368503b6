import { demonstrationPersonas } from '#demo/personas.ts';
import { bot } from '#texts/bot.ts';
import type { SeriesRow } from '#teams-app/contract/booking.ts';
import type { EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import type { ProgrammeStatusBody } from '#teams-app/contract/insight.ts';
import { addedFor, readCalendars, startOf, type Calendars } from './calendars.ts';
import { cardOf, contentedOn, surveyAskedOn, textOf } from './card.ts';
import { HttpAnswer } from './json.ts';
import type { Product } from './product.ts';
import type { ChatActivity, SamplePerson } from './standin-client.ts';
import type { TabClient } from './tab-client.ts';
import { until } from './until.ts';

interface Somebody {
  readonly person: SamplePerson;
}

/** Someone who takes part, and how they fill in the form. */
export interface Participant extends Somebody {
  readonly form: EnrolmentInput;
}

/** 17:00 in Sweden in summer, 16:00 in winter. */
const afternoonUtc = 15;
const dayMs = 86_400_000;

/** As much of the product as these steps need; the tour and the benches walk them too. */
type World = Pick<Product, 'standin' | 'log'>;

/** Who leads the programme in the sample company, signed in, once the product has read the directory. */
export async function hrOf(product: Product): Promise<TabClient> {
  const { oid } = await product.standin.personOf(demonstrationPersonas.hrLead);
  const hr = product.as(oid);
  await until('the directory to be read', () => knows(hr), { timeoutMs: 60_000, explain: product.log });
  return hr;
}

async function knows(client: TabClient): Promise<boolean> {
  try {
    await client.me();
    return true;
  } catch (error) {
    if (error instanceof HttpAnswer && error.status === 403) return false;
    throw error;
  }
}

/** HR opens a programme from today for half a year, every two weeks. */
export async function openProgramme(product: Product, hr: TabClient): Promise<void> {
  const today = Date.parse(await product.standin.now());
  await hr.beginProgramme({
    startsOn: dayOf(today),
    endsOn: dayOf(today + 182 * dayMs),
    cadence: 'every-two-weeks',
  });
}

type Forms = readonly { readonly mail: string; readonly form: EnrolmentInput }[];

/**
 * Installs the bot for each and sends their form from the tab; waits until the working hours are known. Where there are
 * several programmes, `programmeId` says which they join.
 */
export async function enrolAll(product: Product, forms: Forms, programmeId?: string): Promise<readonly Participant[]> {
  const participants = await sendForms(product, forms, programmeId);
  await knowHoursOf(product, participants);
  return participants;
}

/** The same without waiting: of those who only apply, no mailbox is read. */
export async function sendForms(product: Product, forms: Forms, programmeId?: string): Promise<readonly Participant[]> {
  const everyone = new Map((await product.standin.people()).map((person) => [person.mail, person]));
  const participants = forms.flatMap(({ mail, form }) => {
    const person = everyone.get(mail);
    return person === undefined ? [] : [{ person, form }];
  });
  for (const { person, form } of participants) {
    await product.standin.install(person.oid);
    await product.as(person.oid, programmeId).enrol(form);
  }
  return participants;
}

/** Waits until the working hours of all who have a mailbox are known. */
export async function knowHoursOf(product: Product, participants: readonly Participant[]): Promise<void> {
  const owners = participants.filter(({ person }) => person.hasMailbox).map(({ person }) => person.oid);
  await until('every mailbox to be read', () => mailboxesRead(product, owners), { explain: product.log });
}

async function mailboxesRead({ standin }: Product, owners: readonly string[]): Promise<boolean> {
  const { requests } = await standin.requests();
  const read = new Set(
    requests
      .filter(({ path, status }) => path.includes('/mailboxSettings') && status === 200)
      .map(({ mailbox }) => mailbox),
  );
  return owners.every((oid) => read.has(oid));
}

/** Proposes, approves all that was proposed, and waits until every series is booked or broken. */
export async function matchAndBook(product: Product, hr: TabClient): Promise<readonly SeriesRow[]> {
  const { round, proposals } = await hr.propose();
  if (round === null || proposals.length === 0) throw new Error('Nobody was proposed to anybody.');
  const { refused } = await hr.approveRound();
  if (refused.length > 0) throw new Error(`Not approved: ${refused.map(({ text }) => text).join(' ')}`);
  return settledSeries(product, hr);
}

/** The series once none is being booked or changed any longer. */
export async function settledSeries(product: World, hr: TabClient): Promise<readonly SeriesRow[]> {
  const settled = async (): Promise<readonly SeriesRow[] | null> => {
    const { series } = await hr.hrSeries();
    const isSettled = series.every(({ status }) => status !== 'wanted' && status !== 'changing');
    return series.length > 0 && isSettled ? series : null;
  };
  return until('every series to be booked or broken', settled, {
    timeoutMs: 120_000,
    everyMs: 250,
    explain: product.log,
  });
}

/** The calendars of all participants over the programme's half year. */
export async function calendarsOf(product: Product, participants: readonly Participant[]): Promise<Calendars> {
  const from = Date.parse(await product.standin.now()) - dayMs;
  const window = [new Date(from).toISOString(), new Date(from + 190 * dayMs).toISOString()] as const;
  return readCalendars(
    product.standin,
    participants.map(({ person }) => person),
    window,
  );
}

/** How many booked series stand in both calendars at their next meeting's time, as new events with a Teams link. */
export function seriesInBothCalendars(series: readonly SeriesRow[], before: Calendars, after: Calendars): number {
  return series.filter(({ status, nextStart, people }) => {
    if (status !== 'booked' || nextStart === null || people.length !== 2) return false;
    return people.every(({ id }) =>
      addedFor(id, before, after).some(
        (event) => startOf(event) === Date.parse(nextStart) && Boolean(event.onlineMeeting?.joinUrl),
      ),
    );
  }).length;
}

/** How far things have come: HR's figures, the surveys that came as a card in a chat, and those answered there. */
export interface Lived {
  readonly status: ProgrammeStatusBody;
  readonly asked: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
}

/**
 * Moves the clock day by day, to the afternoon. Each day the product catches up, and everybody answers what they were
 * asked, until so many meetings were held and both of each pair were asked. At most three weeks.
 */
export async function liveUntilAllMet(
  product: World,
  hr: TabClient,
  participants: readonly Somebody[],
  meetings: number,
): Promise<Lived> {
  const asked = new Set<string>();
  const answered = new Set<string>();
  for (let day = 0; day < 21; day += 1) {
    await toNextAfternoon(product);
    await until('past meetings to be settled', () => caughtUp(hr), { timeoutMs: 60_000, explain: product.log });
    for (const card of await surveyCards(product, participants)) {
      asked.add(card.surveyId);
      if (answered.has(card.surveyId)) continue;
      await answerInChat(product, card);
      answered.add(card.surveyId);
    }
    const status = await hr.hrStatus();
    if (status.meetings.held >= meetings && asked.size >= 2 * meetings) return { status, asked, answered };
  }
  throw new Error(`After three weeks not all of ${meetings} meetings were held and asked about.\n${product.log()}`);
}

/** After most of the next day's meetings, before the hour when no more cards are sent. */
async function toNextAfternoon({ standin }: World): Promise<void> {
  const tomorrow = new Date(Date.parse(await standin.now()) + dayMs);
  tomorrow.setUTCHours(afternoonUtc, 0, 0, 0);
  await standin.moveClock({ to: tomorrow.toISOString() });
}

async function caughtUp(hr: TabClient): Promise<ProgrammeStatusBody | null> {
  const status = await hr.hrStatus();
  return status.meetings.held >= status.meetings.plannedSoFar ? status : null;
}

/** A survey card in somebody's chat that can still be answered. */
export interface SurveyCard {
  readonly surveyId: string;
  readonly participant: Somebody;
  readonly activity: ChatActivity;
}

/** Survey cards with questions in the chats of these people. */
export async function surveyCards(product: World, participants: readonly Somebody[]): Promise<readonly SurveyCard[]> {
  const found: SurveyCard[] = [];
  for (const participant of participants) {
    const { activities } = await product.standin.chat(participant.person.oid);
    for (const activity of activities) {
      const surveyId = surveyIdOf(activity);
      if (surveyId !== null) found.push({ surveyId, participant, activity });
    }
  }
  return found;
}

/** Which survey this activity asks about; null when it no longer asks, or never did. */
function surveyIdOf(activity: ChatActivity): string | null {
  return activity.from === 'bot' ? surveyAskedOn(cardOf(activity)) : null;
}

/** What a card says instead of a thank-you. */
const refusals = [bot.sv, bot.en].flatMap(({ survey, trouble }) => [
  ...Object.values(survey.refusals),
  ...Object.values(trouble),
]);

/** Presses the best of what a survey card asks, until it asks nothing more; each answer must be a card in its place. */
export async function answerInChat(product: World, { participant, activity }: SurveyCard): Promise<unknown> {
  let card = cardOf(activity);
  let presses = 0;
  for (let button = contentedOn(card); button !== null; button = contentedOn(card)) {
    const answer = await product.standin.invoke(participant.person.oid, activity.id, button.verb, Object(button.data));
    const said = textOf(answer.value);
    const wasRefused = refusals.some((refusal) => said.includes(refusal));
    presses += 1;
    if (answer.statusCode !== 200 || wasRefused || presses > 3) {
      throw new Error(`The answer was not taken: ${JSON.stringify(answer).slice(0, 2000)}\n${product.log()}`);
    }
    card = answer.value;
  }
  if (presses === 0) throw new Error('The survey card has no button.');
  return card;
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
