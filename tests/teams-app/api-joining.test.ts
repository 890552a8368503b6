/** What is suggested to somebody who joins, what they say yes to, and what happens next. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Programme } from '#domain/programme/programme.ts';
import { catalogueEndpoints } from '#teams-app/contract/catalogue.ts';
import { enrolmentEndpoints as endpoints, type EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import { peopleEndpoints } from '#teams-app/contract/people.ts';
import { programmeOf, someone, tell } from '../adapters/store/world.ts';
import { mentee, now, openApiWorld, stranger, type ApiWorld, type Caller } from './api-fixture.ts';

const erik: Caller = { as: mentee.id };

let world: ApiWorld;
beforeEach(async () => {
  world = await openApiWorld();
}, 60_000);
afterEach(() => world.close());

async function run(part: Partial<Programme> = {}): Promise<Programme> {
  const programme = {
    ...programmeOf(),
    audience: { kind: 'everyone' } as const,
    startsOn: Temporal.PlainDate.from('2026-11-02'),
    endsOn: Temporal.PlainDate.from('2027-06-30'),
    ...part,
  };
  await world.store.write((tx) => tx.saveProgramme(programme, now));
  return programme;
}

const form: EnrolmentInput = {
  roles: ['mentee'],
  capacity: 0,
  goals: ['Våga leda möten'],
  consents: ['matching', 'calendar'],
  profile: {
    offered: [],
    wanted: [{ competence: 'leadership', level: 1, wantedLevel: 3, importance: 2 }],
    workingStyle: { planning: 0, overview: 0, thinking: 0, feedback: 0, challenge: 0, pace: 0 },
    languages: ['sv'],
    place: '',
    preferredTimes: [],
    room: null,
    version: 0,
  },
};
const join = () => world.call(erik, endpoints.enrol, { body: form });
const rounds = {
  rhythm: 'weekly',
  weekday: 1,
  time: Temporal.PlainTime.from('08:00'),
  publishAfterDays: 2,
} as const;

describe('what is suggested to somebody', () => {
  const colleagues = (count: number) =>
    world.store.write(async (tx) => {
      const people = Array.from({ length: count }, (_, index) => ({
        ...someone(`Kollega${index}`),
        jobTitle: mentee.jobTitle,
        department: 'En annan',
      }));
      await tx.savePeople(people, now);
      const wanted = [{ competence: 'well-being', level: 1, wantedLevel: 3, importance: 2 } as const];
      await tell(
        tx,
        people.map(({ id }) => id),
        { wanted, offered: [] },
      );
    });
  const suggested = async () => (await world.call(erik, catalogueEndpoints.read, {})).suggested;

  test('suits their title, and tells nothing of four colleagues', async () => {
    const before = await suggested();
    expect(before.wanted[0]).toBe('technical-depth');
    await colleagues(4);
    expect(await suggested()).toEqual(before);
  });

  test('begins with what five with the same title chose', async () => {
    await colleagues(5);
    const { wanted, offered } = await suggested();
    expect(wanted[0]).toBe('well-being');
    expect(offered[0]).toBe('technical-depth');
  });
});

describe('what somebody says yes to', () => {
  const consents = async () => (await world.call(erik, peopleEndpoints.me, {})).programmes[0]?.consents;

  test('is kept with its day, changes nothing when the profile is changed, and goes as they leave', async () => {
    await run();
    await join();
    const given = await consents();
    expect(given?.map(({ kind }) => kind)).toEqual(['calendar', 'matching']);
    expect(given?.[0]?.givenAt).toBe(now.toString());
    const { consents: _given, profile: _profile, ...part } = form;
    await world.call(erik, endpoints.enrol, { body: part });
    expect(await consents()).toEqual(given);
    await world.call(erik, endpoints.withdraw, { body: { nextTime: 'no' } });
    expect(await consents()).toEqual([]);
  });

  test('is one of what there is', async () => {
    await run();
    const sent = await world.send(erik, endpoints.enrol, { body: { ...form, consents: ['everything'] } });
    expect(sent.status).toBe(400);
  });
});

describe('what happens next', () => {
  const ahead = () => world.call(erik, endpoints.ahead, {});

  test('is for those who have joined', async () => {
    await run();
    expect((await world.send(erik, endpoints.ahead)).status).toBe(404);
    expect((await world.send({ as: stranger.id }, endpoints.ahead)).status).toBe(404);
    expect((await world.send({ as: null }, endpoints.ahead)).status).toBe(401);
  });

  test('is told by a day where rounds run by themselves, and that day can be kept in a calendar', async () => {
    const { id: programmeId } = await run({ rounds });
    await join();
    // Monday 7 December, and two working days for those who lead to look at it.
    expect(await ahead()).toEqual({ hears: { kind: 'on-a-day', day: '2026-12-09' }, begins: null, toKeep: 'told' });
    const file = await world.send(erik, endpoints.calendarDay, { params: { programmeId } });
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.text).toContain('DTSTART:20261209T070000Z');
    expect(file.text).toContain('SUMMARY:Medvind: du får veta vem du ska träffa');
  });

  test('has no day that nobody has set', async () => {
    const { id: programmeId } = await run();
    await join();
    expect(await ahead()).toEqual({ hears: { kind: 'by-hand' }, begins: null, toKeep: null });
    expect((await world.send(erik, endpoints.calendarDay, { params: { programmeId } })).status).toBe(404);
  });

  test('keeps the first day where that is all that is known', async () => {
    await run({ startsOn: Temporal.PlainDate.from('2027-01-11') });
    await join();
    expect(await ahead()).toEqual({ hears: { kind: 'by-hand' }, begins: '2027-01-11', toKeep: 'begins' });
  });

  test('is a choice of one’s own where mentees choose', async () => {
    const { matching } = programmeOf();
    await run({ matching: { ...matching, choosing: 'self' } });
    await join();
    expect((await ahead()).hears).toEqual({ kind: 'chooses' });
  });

  test('is soon where people are matched as soon as possible', async () => {
    await run({ rounds: { ...rounds, rhythm: 'as-soon-as-possible' } });
    await join();
    expect((await ahead()).hears).toEqual({ kind: 'soon' });
  });
});
