import type { Response } from '#domain/surveys/response.ts';
import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Goal } from '#domain/goals/goal.ts';
import { officeHours } from '#domain/time/working-hours.ts';
import type { Notice } from '#operations/ports/messages.ts';
import type { SeriesRecord } from '#operations/ports/booking.ts';
import type { SurveyRecord } from '#operations/ports/surveys.ts';
import { meetingOf, newId, noon, onEachDatabase, pairOf, sampleProfile, savePair, someone } from './world.ts';
import { theProgramme } from '../../support/the-programme.ts';

/** Equal in everything that is written down: Temporal values are compared as their text. */
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('What is written is read back', () => {
  onEachDatabase((store) => {
    test('a directory of thousands is saved at once, and keeps what was learnt about people', async () => {
      const crowd = Array.from({ length: 3000 }, (_, index) => someone(`Person${index}`));
      const [first] = crowd;
      if (first === undefined) throw new Error('Nobody in the crowd.');
      await store().write(async (writer) => {
        await writer.savePeople(crowd, noon);
        await writer.saveMailbox(first.id, officeHours('Europe/Stockholm'), noon);
        await writer.saveBotState(first.id, 'reachable', {
          conversationId: 'a:1',
          serviceUrl: 'https://teams.example/',
        });
        await writer.savePhoto(first.id, { bytes: Uint8Array.of(1, 2, 3), type: 'image/png' });
      });
      const moved = { ...first, department: 'Kontor' };
      await store().write((writer) => writer.savePeople([moved], noon.add({ hours: 1 })));
      const { person, photo, departments } = await store().read(async (reader) => ({
        person: await reader.person(first.id),
        photo: await reader.photo(first.id),
        departments: await reader.departments(),
      }));
      expect(person).toMatchObject({ ...moved, botState: 'reachable', hasPhoto: true });
      expect(person?.conversation?.conversationId).toBe('a:1');
      expect(written(person?.workingHours)).toEqual(written(officeHours('Europe/Stockholm')));
      expect([...(photo?.bytes ?? [])]).toEqual([1, 2, 3]);
      expect(departments).toEqual(['Drift', 'Kontor']);
      const unseen = await store().read((reader) => reader.peopleNotSeenSince(noon.add({ minutes: 1 })));
      expect(unseen).toHaveLength(2999);
      await store().write((writer) => writer.disablePeople(unseen));
      expect(await store().read((reader) => reader.peopleNotSeenSince(noon.add({ minutes: 1 })))).toEqual([]);
    });

    test('a save tells whose name, address or country has changed, and an earlier reading does not overwrite a later one', async () => {
      const people = ['Astrid', 'Omar', 'Sara', 'Li'].map(someone);
      const [astrid, omar, sara, li] = people;
      if (!astrid || !omar || !sara || !li) throw new Error('Nobody there.');
      const save = (some: readonly (typeof astrid)[], at: Temporal.Instant) =>
        store().write((writer) => writer.savePeople(some, at));
      expect(await save(people, noon.add({ hours: 2 }))).toEqual([]);
      const changed = await save(
        [
          { ...astrid, mail: 'a@b.example' },
          { ...omar, country: '' },
          { ...sara, name: 'Sara Ek' },
          { ...li, place: 'Kiruna' },
        ],
        noon.add({ hours: 1 }),
      );
      expect(new Set(changed)).toEqual(new Set([astrid.id, omar.id, sara.id]));
      const unseen = await store().read((reader) => reader.peopleNotSeenSince(noon.add({ minutes: 90 })));
      expect(unseen.filter((id) => people.some((person) => person.id === id))).toEqual([]);
    });

    test('a programme, its enrolments, a round, a pairing and its wanted series come back as they were', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const { programme, proposal, pairing, series } = pair;
      const read = await store().read(async (reader) => ({
        current: await theProgramme(reader),
        enrolments: await reader.enrolments(programme.id),
        profiles: await reader.profiles([pair.mentor.id, pair.mentee.id]),
        round: await reader.latestRound(programme.id),
        proposals: await reader.proposals(pair.round.id),
        origin: await reader.proposalOfPairing(pairing.id),
        pairings: await reader.pairingsOf(pair.mentee.id),
        series: await reader.seriesOf([pairing.id]),
      }));
      expect(written(read.current)).toEqual(written(programme));
      expect(written([...read.profiles.values()].map(({ told }) => told))).toEqual(
        written([sampleProfile, sampleProfile]),
      );
      expect(written(read.enrolments[0]?.pausedUntil)).toBe('2026-03-29');
      expect(written(read.enrolments.find(({ id }) => id === pair.enrolments[0].id))).toEqual(
        written(pair.enrolments[0]),
      );
      expect(written(read.round)).toEqual(written(pair.round));
      expect(written(read.proposals)).toEqual(written([proposal]));
      expect(written(read.origin)).toEqual(written(proposal));
      expect(written(read.pairings)).toEqual(written([pairing]));
      expect(read.series).toMatchObject([{ id: series.id, status: 'wanted', plan: null, attempts: 0 }]);
    });

    test('a booked series keeps its plan on the wall clock across the change to summer time', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const booked: SeriesRecord = {
        ...pair.series,
        status: 'booked',
        eventId: 'AAkALg',
        iCalUId: '040000008200E00074C5B7101A82E008',
        invited: { subject: 'Sara och Ali', guestMail: 'ali@ljungvind.example', guestName: 'Ali', place: null },
        earlier: [{ eventId: 'AAkALf', iCalUId: '0400', before: noon }],
        triedAt: noon,
        checkedAt: noon,
        timeZone: 'Europe/Stockholm',
        trouble: { reason: 'no-teams-link', personId: pair.mentor.id, since: noon },
        version: 2,
        plan: {
          standing: { weekday: 2, time: Temporal.PlainTime.from('10:00'), cadence: 'monthly', week: 2 },
          timeZone: 'Europe/Stockholm',
          occurrences: [
            {
              originalStart: Temporal.ZonedDateTime.from('2026-04-14T10:00+02:00[Europe/Stockholm]'),
              kind: 'moved',
              start: Temporal.ZonedDateTime.from('2026-04-15T13:00+02:00[Europe/Stockholm]'),
              why: 'leave',
            },
          ],
          minutes: 45,
        },
        dueAt: null,
        attempts: 1,
        followedAt: noon,
      };
      await store().write((writer) => writer.saveSeries(booked));
      const read = await store().read((reader) => reader.series(booked.id));
      expect(written(read)).toEqual(written(booked));
      expect(read?.plan?.occurrences[0]?.originalStart).toBeInstanceOf(Temporal.ZonedDateTime);
    });

    test('a plan that nobody has read goes back as it came, and a changed copy of it is kept', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const again = async (): Promise<SeriesRecord> => {
        const found = await store().read((reader) => reader.series(pair.series.id));
        if (found === null) throw new Error('The series is gone');
        return found;
      };
      const originalStart = Temporal.ZonedDateTime.from('2026-04-14T10:00+02:00[Europe/Stockholm]');
      const plan: NonNullable<SeriesRecord['plan']> = {
        standing: { weekday: 2, time: Temporal.PlainTime.from('10:00'), cadence: 'weekly', week: 1 },
        timeZone: 'Europe/Stockholm',
        occurrences: [{ originalStart, kind: 'as-planned', start: null, why: null }],
        minutes: 45,
      };
      const save = (series: SeriesRecord) => store().save((writer) => writer.saveSeries(series));
      await save({ ...(await again()), plan, version: 2 });
      await save({ ...(await again()), version: 3 });
      const kept = await again();
      expect(written(kept.plan)).toEqual(written(plan));
      const standing = { ...plan.standing, time: Temporal.PlainTime.from('13:00') };
      await save({ ...kept, plan: { ...(kept.plan ?? plan), standing }, version: 4 });
      expect(written((await again()).plan)).toEqual(written({ ...plan, standing }));
    });

    test('a meeting, its survey, the answer, a goal and a notice come back; of the answer only the parts that rules may see', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const meeting = { ...meetingOf(pair, 1), status: 'held' as const, settledAt: noon.add({ hours: 2 }) };
      const survey: SurveyRecord = {
        id: newId(),
        meetingId: meeting.id,
        personId: pair.mentee.id,
        role: 'mentee',
        status: 'answered',
        dueAt: meeting.end,
        sentAt: meeting.end,
        remindedAt: null,
        asksFit: true,
        saidMet: true,
        asking: ['1:activity'],
        undelivered: null,
        nextLookAt: null,
      };
      const goal: Goal = {
        id: newId(),
        pairingId: pair.pairing.id,
        ownerId: pair.mentee.id,
        proposedBy: pair.mentor.id,
        title: 'Leda mötet',
        measure: 'Tre möten',
        dueOn: Temporal.PlainDate.from('2026-06-30'),
        status: 'accepted',
        progressPercent: 40,
        createdAt: noon,
        version: 1,
      };
      const notice: Notice = {
        id: newId(),
        about: { kind: 'introduction', pairingId: pair.pairing.id },
        personId: pair.mentor.id,
        pairingId: pair.pairing.id,
        programmeId: null,
        stale: false,
        wantedAt: noon,
        sentAt: noon,
        activityId: '1:card',
        undelivered: null,
        dueAt: null,
        attempts: 2,
        mailState: 'sent',
        mailedAt: noon,
      };
      await store().write(async (writer) => {
        await writer.addMeetings([meeting]);
        await writer.addSurveys([survey]);
        await writer.saveSurvey(survey);
        await writer.addSurveyCard(survey.id, '2:activity');
        await writer.addSurveyCard(survey.id, '1:activity');
        await writer.removeSurveyCard(survey.id, '2:activity');
        const response: Response = {
          surveyId: survey.id,
          didMeet: 'yes',
          usefulness: 5,
          goalProgress: 'closer',
          wellPrepared: null,
          fit: 'not-sure',
          helpWanted: true,
          answeredAt: noon.subtract({ minutes: 1 }),
          metSaidAt: noon,
          helpWantedAt: noon,
          goalMoved: { goalId: goal.id, percent: 10 },
        };
        await writer.addResponse({
          ...response,
          usefulness: 1,
          helpWanted: false,
          helpWantedAt: null,
          goalMoved: null,
        });
        expect(await writer.responseToChange(survey.id)).toMatchObject({ usefulness: 1, goalMoved: null });
        await writer.saveResponse(response);
        expect(written(await writer.ownResponse(survey.id))).toEqual(written(response));
        await writer.saveGoal(goal, noon);
        await writer.addNotices([notice]);
      });
      const programmeId = pair.programme.id;
      const read = await store().read(async (reader) => ({
        meetings: await reader.meetingsOf([pair.series.id]),
        surveys: await reader.surveysOfProgramme(programmeId),
        open: await reader.openSurveysOf(pair.mentee.id),
        didMeet: await reader.didMeetAnswers(meeting.id),
        fitBy: await reader.fitAnsweredBy(pair.pairing.id),
        help: await reader.helpWanted(programmeId),
        goals: await reader.goalsOf([pair.pairing.id]),
        people: await reader.peopleWithGoals(programmeId),
        notices: await reader.noticesOfProgramme(programmeId),
      }));
      expect(written(read.meetings)).toEqual(written([meeting]));
      expect(written(read.surveys)).toEqual(written([survey]));
      expect(read.open).toEqual([]);
      expect(read.didMeet).toEqual(['yes']);
      expect(read.fitBy).toEqual([pair.mentee.id]);
      expect(written(read.help)).toEqual(
        written([{ wishId: survey.id, personId: pair.mentee.id, pairingId: pair.pairing.id, at: noon }]),
      );
      expect(written(read.goals)).toEqual(written([goal]));
      expect(read.people).toEqual([pair.mentee.id]);
      expect(written(read.notices)).toEqual(written([notice]));
    });

    test('more notices than one statement takes are all kept, in one transaction, and each once', async () => {
      const pair = pairOf();
      await savePair(store(), pair);
      const notices = Array.from({ length: 12_000 }, (_, place): Notice => ({
        id: newId(),
        about: { kind: 'moved', meetingId: newId(), start: noon.add({ milliseconds: place }) },
        personId: pair.mentor.id,
        pairingId: pair.pairing.id,
        programmeId: null,
        stale: false,
        wantedAt: noon,
        sentAt: null,
        activityId: null,
        undelivered: null,
        dueAt: null,
        attempts: 0,
        mailState: null,
        mailedAt: null,
      }));
      for (let time = 0; time < 2; time += 1) await store().write((writer) => writer.addNotices(notices));
      const kept = await store().read((reader) => reader.noticesOfProgramme(pair.programme.id));
      expect(new Set(kept.map(({ about }) => JSON.stringify(about))).size).toBe(12_000);
      expect(kept).toHaveLength(12_000);
    });

    test('a subscription is found by person and by its own id, and is gone when removed', async () => {
      const { id: personId } = someone('Sara');
      const subscription = { personId, subscriptionId: newId<'x'>(), clientStateHash: 'ab12', expiresAt: noon };
      await store().write((writer) => writer.saveSubscription(subscription));
      const asked = ['unknown', subscription.subscriptionId, subscription.subscriptionId];
      const found = await store().read((reader) => reader.subscriptionsById(asked));
      expect(found.map(written)).toEqual([written(subscription)]);
      await store().write((writer) => writer.removeSubscription(personId));
      expect(await store().read((reader) => reader.subscription(personId))).toBeNull();
    });
  });
});
