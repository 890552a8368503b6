import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { idOf } from '#domain/ids.ts';
import { schemaBefore, type EarlierSchema } from './earlier-schema.ts';
import { newId, onEachDatabase } from './world.ts';

const profile = {
  offered: [{ competence: 'leadership', level: 4 }],
  wanted: [],
  goals: ['Leda'],
  workingStyle: { planning: 0, overview: 1, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
  languages: ['sv'],
  place: 'Kiruna',
  preferredTimes: [],
};
const fit = {
  score: 0.8,
  factors: { competences: 1 },
  reasonsFor: [{ kind: 'competence', competence: 'leadership', offeredLevel: 4, wantedLevel: 3 }],
  reasonsAgainst: [],
};
const json = (value: unknown): string => `'${JSON.stringify(value)}'`;

/** One pair with everything that hangs on it, as it stood in a programme. */
interface Told {
  readonly programmeId: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly pairingId: string;
  readonly seriesId: string;
  readonly meetings: readonly [held: string, ahead: string];
  readonly surveyId: string;
  readonly goalId: string;
  readonly noticeId: string;
  readonly roundId: string;
}

const told = (people: { readonly mentor: string; readonly mentee: string }): Told => ({
  ...people,
  programmeId: newId(),
  pairingId: newId(),
  seriesId: newId(),
  meetings: [newId(), newId()],
  surveyId: newId(),
  goalId: newId(),
  noticeId: newId(),
  roundId: newId(),
});

const people = { mentor: newId<'Person'>(), mentee: newId<'Person'>() };
const running = told(people);
const ended = told(people);

function programmeRow(
  id: string,
  how: { status: string; from: string; until: string; departments: string; matching: object },
) {
  return `INSERT INTO programme (id, name_sv, name_en, purpose_sv, purpose_en, status, starts_on, ends_on, cadence,
    meeting_minutes, departments, time_zone, country, created_at, version, matching)
    VALUES ('${id}', 'Medvind', 'Tailwind', 'Lära', 'Learn', '${how.status}', '${how.from}', '${how.until}', 'monthly', 45,
    '${how.departments}', 'Europe/Stockholm', 'SE', '2025-12-01', 3, ${json(how.matching)})`;
}

/** What a pair in one programme had, from the enrolments to the card in the chat. */
function pairRows(pair: Told, { isOver }: { readonly isOver: boolean }): readonly string[] {
  const { programmeId, mentor, mentee, pairingId, seriesId, meetings } = pair;
  const [mentorPart, menteePart, proposalId] = [newId(), newId(), newId()];
  const year = isOver ? 2025 : 2026;
  const enrolment = (id: string, person: string, role: string, capacity: number): string =>
    `('${id}', '${programmeId}', '${person}', 'enrolled', '{${role}}', ${capacity}, ${json(profile)}, '${year}-01-02', 1)`;
  return [
    `INSERT INTO enrolment (id, programme_id, person_id, status, roles, capacity, profile, enrolled_at, version)
     VALUES ${enrolment(mentorPart, mentor, 'mentor', 2)}, ${enrolment(menteePart, mentee, 'mentee', 0)}`,
    `INSERT INTO match_round (id, programme_id, status, proposed_at, proposed_by, weights, waiting, version)
     VALUES ('${pair.roundId}', '${programmeId}', 'published', '${year}-01-10', '${mentor}', '{}', '[]', 2)`,
    `INSERT INTO match_proposal (id, round_id, mentor_enrolment_id, mentee_enrolment_id, status, fit, proposed_at, version)
     VALUES ('${proposalId}', '${pair.roundId}', '${mentorPart}', '${menteePart}', 'approved', ${json(fit)}, '${year}-01-10', 2)`,
    `INSERT INTO pairing (id, programme_id, kind, proposal_id, status, starts_on, ends_on, begun_at, ended_why, ended_at,
      place, version)
     VALUES ('${pairingId}', '${programmeId}', 'pair', '${proposalId}', '${isOver ? 'closed' : 'active'}', '${year}-01-12',
      '${year}-10-01', '${year}-01-12', ${isOver ? `'programme-ended', '${year}-10-02'` : 'NULL, NULL'}, 'Fikarummet', 2)`,
    `INSERT INTO pairing_member (pairing_id, person_id, role)
     VALUES ('${pairingId}', '${mentor}', 'mentor'), ('${pairingId}', '${mentee}', 'mentee')`,
    `INSERT INTO meeting_series (id, pairing_id, pairing_version, status, organiser_id, booking_key, event_id, ical_uid,
      join_url, time_zone, ending, version)
     VALUES ('${seriesId}', '${pairingId}', 1, '${isOver ? 'ended' : 'booked'}', '${mentor}', '${newId()}', 'event-${seriesId}',
      'uid-${seriesId}', 'https://teams.example/1', 'Europe/Stockholm', ${isOver ? "'programme-ended'" : 'NULL'}, 4)`,
    `INSERT INTO meeting (id, series_id, original_start_at, start_at, end_at, status, settled_at, confirmed_at) VALUES
     ('${meetings[0]}', '${seriesId}', '${year}-01-20T09:00Z', '${year}-01-20T09:00Z', '${year}-01-20T09:45Z', 'held',
      '${year}-01-20T10:00Z', '${year}-01-20T12:00Z'),
     ('${meetings[1]}', '${seriesId}', '${year}-02-17T09:00Z', '${year}-02-18T09:00Z', '${year}-02-18T09:45Z',
      '${isOver ? 'cancelled' : 'moved'}', NULL, NULL)`,
    `INSERT INTO survey (id, meeting_id, person_id, role, status, due_at, sent_at, closed_at)
     VALUES ('${pair.surveyId}', '${meetings[0]}', '${mentee}', 'mentee', 'answered', '${year}-01-20T10:00Z',
      '${year}-01-20T10:00Z', '${year}-01-20T12:00Z')`,
    `INSERT INTO response (survey_id, did_meet, usefulness, help_wanted, answered_at)
     VALUES ('${pair.surveyId}', 'yes', 4, false, '${year}-01-20T12:00Z')`,
    `INSERT INTO goal (id, pairing_id, owner_id, proposed_by, title, measure, status, progress_percent, created_at, version)
     VALUES ('${pair.goalId}', '${pairingId}', '${mentee}', '${mentee}', 'Leda ett projekt', '', 'accepted', 40, '${year}-01-15', 1)`,
    `INSERT INTO notice (id, kind, person_id, pairing_id, programme_id, subject, wanted_at, sent_at, activity_id)
     VALUES ('${pair.noticeId}', 'booked', '${mentee}', '${pairingId}', '${programmeId}', '${seriesId}', '${year}-01-12',
      '${year}-01-12', 'activity-1')`,
  ];
}

describe('A database in which a company had one programme at a time', () => {
  onEachDatabase((store, url) => {
    let schema: EarlierSchema;
    beforeEach(async () => {
      schema = await schemaBefore(url(), 'programmes_in_the_plural');
    }, 60_000);
    afterEach(() => schema.end());

    test('an empty one is as a new one, and takes nothing up', async () => {
      await schema.migrate();
      const read = await store().read(async (reader) => ({
        programmes: await reader.programmes(),
        taking: await reader.peopleTakingPart(),
        // What can be offered is there from the start.
        competences: (await reader.catalogue()).length,
      }));
      expect(read).toEqual({ programmes: [], taking: { enrolled: [], paired: [] }, competences: 15 });
    });

    describe('with a programme that runs and one that is over', () => {
      beforeEach(async () => {
        for (const [id, name] of [
          [people.mentor, 'Maja Lind'],
          [people.mentee, 'Erik Holm'],
        ] as const)
          await schema.run(`INSERT INTO person (id, name, given_name, mail, job_title, department, place, country, language,
            enabled, synced_at) VALUES ('${id}', '${name}', '${name}', '${id}@ljungvind.example', '', 'Drift', '', 'SE', 'sv',
            true, '2026-01-01')`);
        const ofLastYear = { status: 'ended', from: '2025-01-01', until: '2025-10-01' };
        await schema.run(
          programmeRow(ended.programmeId, { ...ofLastYear, departments: '{}', matching: { form: 'reverse' } }),
        );
        const ofThisYear = { status: 'running', from: '2026-01-01', until: '2026-10-01' };
        await schema.run(programmeRow(running.programmeId, { ...ofThisYear, departments: '{Drift}', matching: {} }));
        for (const row of [...pairRows(ended, { isOver: true }), ...pairRows(running, { isOver: false })])
          await schema.run(row);
        await schema.migrate();
      });

      test('both stay what they were, and can do what the one could', async () => {
        const programmes = await store().read((reader) => reader.programmes());
        const common = {
          name: { sv: 'Medvind', en: 'Tailwind' },
          languages: ['sv', 'en'],
          pairingMonths: null,
          contact: null,
          ownRhythm: null,
          texts: { welcome: { sv: '', en: '' }, farewell: { sv: '', en: '' } },
          cadence: 'monthly',
          meetingMinutes: 45,
          version: 3,
        };
        expect(programmes).toMatchObject([
          {
            ...common,
            id: running.programmeId,
            status: 'running',
            startsOn: Temporal.PlainDate.from('2026-01-01'),
            endsOn: Temporal.PlainDate.from('2026-10-01'),
            forms: ['mentoring', 'group', 'circle'],
            audience: { kind: 'departments', departments: ['Drift'] },
          },
          {
            ...common,
            id: ended.programmeId,
            status: 'ended',
            forms: ['reverse', 'group', 'circle'],
            audience: { kind: 'everyone' },
          },
        ]);
        const leads = await store().read((reader) => reader.leads(idOf(running.programmeId)));
        expect(leads).toEqual([]);
      });

      test.each([
        ['the one that runs', running, 'active', { ofSeries: 'booked', ofMeetings: ['held', 'moved'] }],
        ['the one that is over', ended, 'closed', { ofSeries: 'ended', ofMeetings: ['held', 'cancelled'] }],
      ] as const)(
        'pairs, series, meetings, answers, goals and cards of %s are where they belong',
        async (_, pair, status, { ofSeries, ofMeetings }) => {
          const programmeId = idOf<'Programme'>(pair.programmeId);
          const pairingId = idOf<'Pairing'>(pair.pairingId);
          const read = await store().read(async (reader) => ({
            enrolments: await reader.enrolments(programmeId),
            pairings: await reader.pairings(programmeId),
            round: await reader.latestRound(programmeId),
            series: await reader.seriesOf([pairingId]),
            meetings: await reader.meetingsOf([idOf(pair.seriesId)]),
            survey: await reader.survey(idOf(pair.surveyId)),
            goals: await reader.goalsOf([pairingId]),
            notice: await reader.notice(idOf(pair.noticeId)),
            counts: (await reader.programmeCounts([programmeId])).get(programmeId),
          }));
          expect(read.enrolments.map(({ personId, goals }) => ({ personId, goals })).toSorted(byPerson)).toEqual(
            [people.mentor, people.mentee].map((personId) => ({ personId, goals: ['Leda'] })).toSorted(byPerson),
          );
          expect(read).toMatchObject({
            pairings: [
              {
                id: pairingId,
                programmeId,
                kind: 'pair',
                status,
                place: 'Fikarummet',
                rhythm: null,
                members: [
                  { personId: people.mentor, role: 'mentor' },
                  { personId: people.mentee, role: 'mentee' },
                ],
              },
            ],
            round: { id: pair.roundId, status: 'published' },
            series: [{ id: pair.seriesId, status: ofSeries, eventId: `event-${pair.seriesId}` }],
            survey: { id: pair.surveyId, status: 'answered', saidMet: false },
            goals: [{ id: pair.goalId, title: 'Leda ett projekt', progressPercent: 40 }],
            notice: { id: pair.noticeId, personId: people.mentee, activityId: 'activity-1' },
            counts:
              status === 'closed' ? { enrolled: 2, paired: 0, pairings: 0 } : { enrolled: 2, paired: 2, pairings: 1 },
          });
          expect(
            read.meetings.map((meeting) => [meeting.id, meeting.status, meeting.toldBy, meeting.guestAnswer]),
          ).toEqual([
            [pair.meetings[0], ofMeetings[0], null, null],
            [pair.meetings[1], ofMeetings[1], null, null],
          ]);
        },
      );

      test('somebody who was in both is one person with one profile', async () => {
        const read = await store().read(async (reader) => ({
          profile: await reader.profile(people.mentor),
          enrolments: await reader.enrolmentsOfPerson(people.mentor),
          living: await reader.livingEnrolments([people.mentor]),
          taking: await reader.peopleTakingPart(),
        }));
        expect(read.profile).toMatchObject({ told: { place: 'Kiruna', offered: profile.offered }, room: null });
        expect(read.enrolments.map(({ programmeId }) => programmeId)).toEqual([running.programmeId, ended.programmeId]);
        expect(read.living.map(({ programmeId }) => programmeId)).toEqual([running.programmeId]);
        expect(read.taking.enrolled.toSorted()).toEqual([people.mentor, people.mentee].toSorted());
      });
    });
  });
});

const byPerson = (one: { readonly personId: string }, other: { readonly personId: string }): number =>
  one.personId < other.personId ? -1 : 1;
