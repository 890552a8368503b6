import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { isRefused } from '#domain/refused.ts';
import type { Survey } from '#domain/surveys/survey.ts';
import type { ResponseInput } from '#domain/surveys/response.ts';
import type { Actor } from '#operations/context.ts';
import { hrSeries } from '#operations/booking/hr-series.ts';
import { calendarFeed, makeCalendarFeed } from '#operations/meetings/calendar-feed.ts';
import { sayWeMet, takeBackMet } from '#operations/meetings/extra-meeting.ts';
import { pairingMeetings } from '#operations/meetings/pairing-meetings.ts';
import { programmeInsight } from '#operations/insight/programme-insight.ts';
import { endPairing } from '#operations/pairing/end-pairing.ts';
import { answerSurvey } from '#operations/surveys/answer-survey.ts';
import { actor, meetingsOf } from '../life-world.ts';
import { life, mentee, mentor, pair, pairing, pairingId, stranger, withOnePair } from '../one-pair.ts';
import { newId, noon } from '../../adapters/store/world.ts';

withOnePair();

const timeZone = 'Europe/Stockholm';
/** The day after the pair began, at one in the afternoon in Stockholm, an hour before its first booked meeting. */
const aDayOn = { at: Temporal.PlainDateTime.from('2026-03-03T11:00'), timeZone, minutes: 40 };
const afterwards = noon.add({ hours: 23 });
const hr = () => life.as(stranger.personId, true);

const met = (who = mentor(), change: Partial<typeof aDayOn> = {}) =>
  sayWeMet(life.context, who, { pairingId: pairingId(), ...aDayOn, ...change });
async function told(who = mentor(), change: Partial<typeof aDayOn> = {}) {
  const outcome = await met(who, change);
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome;
}
const extra = () => life.store.read((reader) => reader.extraMeetingsOf([pairingId()]));
const surveys = async (): Promise<readonly Survey[]> => {
  const [meeting] = await extra();
  return meeting === undefined ? [] : life.store.read((reader) => reader.surveysOfMeeting(meeting.id));
};
const surveyOf = async (who: Actor) => {
  const found = (await surveys()).find(({ personId }) => personId === who.personId);
  if (found === undefined) throw new Error('No survey');
  return found;
};
const nothing: ResponseInput = {
  didMeet: 'no',
  usefulness: null,
  goalProgress: null,
  wellPrepared: null,
  fit: null,
  helpWanted: false,
};
const useful: ResponseInput = { ...nothing, didMeet: 'yes', usefulness: 4 };

describe('Two have met although nothing was booked', () => {
  test('it counts as held, the pair is active, and both are asked, but nobody what they have said', async () => {
    life.moveTo(afterwards);
    const { meetingId, isNew } = await told();
    expect(isNew).toBe(true);
    expect((await extra()).map(({ id, status, toldBy }) => [id, status, toldBy])).toEqual([
      [meetingId, 'held', pair.mentor.id],
    ]);
    expect(await pairing()).toMatchObject({ status: 'active' });
    expect((await surveyOf(mentor())).saidMet).toBe(true);
    expect((await surveyOf(mentee())).saidMet).toBe(false);
    for (const survey of await surveys()) expect(survey.dueAt.equals(afterwards.add({ minutes: 15 }))).toBe(true);
    expect(life.rung().map(({ kind }) => kind)).toEqual(['survey-step', 'survey-step']);
  });

  test('what is looked for in Outlook does not know it, and nothing is due for it', async () => {
    life.moveTo(afterwards);
    const { meetingId } = await told();
    expect((await meetingsOf(life, pair)).some(({ id }) => id === meetingId)).toBe(false);
    const { id: seriesId } = pair.series;
    const followed = await life.store.read((reader) => reader.followedSeriesOf(pair.series.organiserId));
    const own = await meetingsOf(life, pair);
    expect(followed.find(({ id }) => id === seriesId)?.lastEnd?.equals(own.at(-1)?.end ?? noon)).toBe(true);
    const due = await life.store.read((reader) => reader.dueJobs(afterwards.add({ hours: 1 }), 100));
    expect(due.some((job) => job.id === meetingId)).toBe(false);
  });

  test('it stands in their list, in their other calendars and in the figures, beside what was booked', async () => {
    life.moveTo(afterwards);
    await told();
    const present = await pairing();
    if (present === null) throw new Error('No pairing');
    const { meetings } = await life.store.read((reader) => pairingMeetings(reader, present, afterwards));
    expect(meetings.map(({ number, meeting }) => [number, meeting.toldBy !== null])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, false],
      [5, false],
    ]);
    const { token } = await makeCalendarFeed(life.context, mentee());
    const feed = await calendarFeed(life.context, token);
    expect(feed.meetings.map(({ meeting, joinUrl }) => [meeting.toldBy !== null, joinUrl])[0]).toEqual([true, null]);
    expect(feed.meetings).toHaveLength(5);
    const row = (await hrSeries(life.context, hr())).find(({ series }) => series.pairingId === pairingId());
    expect(row?.counts).toEqual({ planned: 4, moved: 0, skipped: 0, held: 1, confirmed: 1, extra: 1 });
  });

  test('HR counts it as held and confirmed, in the pairing that had it', async () => {
    life.moveTo(afterwards);
    const before = (await programmeInsight(life.context, hr())).figures;
    await told();
    const { figures } = await programmeInsight(life.context, hr());
    expect(figures.meetingsHeld - before.meetingsHeld).toBe(1);
    expect(figures.meetingsConfirmed - before.meetingsConfirmed).toBe(1);
    expect(figures.counted.met - before.counted.met).toBe(1);
  });

  test('both tell at once: one meeting, and neither is asked whether it was', async () => {
    life.moveTo(afterwards);
    const both = await Promise.all([told(), told(mentee(), { at: aDayOn.at.add({ minutes: 15 }), minutes: 30 })]);
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(both.map(({ meetingId }) => meetingId)).size).toBe(1);
    expect(await extra()).toHaveLength(1);
    expect((await surveys()).map(({ saidMet }) => saidMet)).toEqual([true, true]);
  });

  test('is refused where it cannot be, and for anybody else there is no such pairing', async () => {
    expect(await met()).toEqual({ refused: 'met-in-future' });
    life.moveTo(noon.add({ hours: 48 }));
    expect(await met(mentor(), { at: Temporal.PlainDateTime.from('2026-03-03T13:00') })).toEqual({
      refused: 'meeting-still-booked',
    });
    expect(await met(mentor(), { at: Temporal.PlainDateTime.from('2026-02-01T13:00') })).toEqual({
      refused: 'met-before-pairing',
    });
    await expect(met(stranger)).rejects.toThrow('No such series');
    expect(await extra()).toEqual([]);
  });

  test('a meeting of two weeks ago counts, and nobody is asked about it any more', async () => {
    life.moveTo(noon.add({ hours: 24 * 16 }));
    await told();
    expect(await extra()).toHaveLength(1);
    expect(await surveys()).toEqual([]);
  });

  test('it may still be told for two weeks after an ending, and then brings no questions', async () => {
    life.moveTo(afterwards);
    await endPairing(life.context, mentee(), { pairingId: pairingId(), reason: null });
    await told();
    expect(await extra()).toHaveLength(1);
    expect(await surveys()).toEqual([]);
    life.moveTo(afterwards.add({ hours: 24 * 15 }));
    expect(await met(mentor(), { at: aDayOn.at.subtract({ hours: 20 }) })).toEqual({ refused: 'told-too-late' });
  });
});

describe('What is answered about it', () => {
  test('the other one says that they did not meet: one yes is enough, as for any meeting', async () => {
    life.moveTo(afterwards);
    await told();
    const { id } = await surveyOf(mentee());
    expect(isRefused(await answerSurvey(life.context, mentee(), id, nothing))).toBe(false);
    expect((await extra()).map(({ status, confirmedAt }) => [status, confirmedAt === null])).toEqual([['held', false]]);
  });

  test('whoever told of it rates it without saying so again, and does not deny it there', async () => {
    life.moveTo(afterwards);
    await told();
    const { id } = await surveyOf(mentor());
    expect(await answerSurvey(life.context, mentor(), id, nothing)).toEqual({ refused: 'question-not-asked' });
    expect(isRefused(await answerSurvey(life.context, mentor(), id, useful))).toBe(false);
  });

  test('a missed meeting that turns out to be the same one does not count twice', async () => {
    const [first] = await meetingsOf(life, pair);
    if (first === undefined) throw new Error('No meeting');
    life.moveTo(noon.add({ hours: 48 }));
    const ask = { role: 'mentee', status: 'open', dueAt: noon, sentAt: null, remindedAt: null } as const;
    const survey = { ...ask, meetingId: first.id, personId: pair.mentee.id, asksFit: false, saidMet: false };
    const id = newId<'Survey'>();
    await life.store.write(async (tx) => {
      await tx.changeMeeting(first.id, (present) => ({ ...present, status: 'missed', settledAt: noon }));
      await tx.addSurveys([{ ...survey, id }]);
    });
    await told(mentor(), { at: Temporal.PlainDateTime.from('2026-03-03T13:10') });
    await answerSurvey(life.context, mentee(), id, useful);
    expect((await meetingsOf(life, pair))[0]).toMatchObject({ status: 'missed' });
  });
});

describe('Whoever told of it takes it back', () => {
  test('while nobody has answered: it counts no more, and its questions are closed', async () => {
    life.moveTo(afterwards);
    const { meetingId } = await told();
    const asked = await surveys();
    life.rung();
    expect(await takeBackMet(life.context, mentor(), { meetingId })).toEqual({ meetingId });
    expect(await takeBackMet(life.context, mentor(), { meetingId })).toEqual({ meetingId });
    expect(await extra()).toEqual([]);
    const closed = await life.store.read((reader) => Promise.all(asked.map(({ id }) => reader.survey(id))));
    expect(closed.map((survey) => survey?.status)).toEqual(['closed', 'closed']);
    expect(life.rung().map(({ kind }) => kind)).toEqual(['survey-step', 'survey-step']);
    expect((await told()).isNew).toBe(true);
    expect(await surveys()).toHaveLength(2);
  });

  test('not the other one, and not after an answer', async () => {
    life.moveTo(afterwards);
    const { meetingId } = await told();
    expect(await takeBackMet(life.context, mentee(), { meetingId })).toEqual({ refused: 'not-allowed-now' });
    await expect(takeBackMet(life.context, actor(stranger.personId), { meetingId })).rejects.toThrow('No such meeting');
    await answerSurvey(life.context, mentee(), (await surveyOf(mentee())).id, useful);
    expect(await takeBackMet(life.context, mentor(), { meetingId })).toEqual({ refused: 'answered-since' });
  });
});
