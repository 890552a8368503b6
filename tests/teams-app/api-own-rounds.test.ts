import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { officeHours } from '#domain/time/working-hours.ts';
import { idOf } from '#domain/ids.ts';
import { endpoints } from '#teams-app/contract/endpoints.ts';
import type { EnrolmentInput } from '#teams-app/contract/enrolment.ts';
import { usualTerms } from '../support/programme-terms.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';

let world: ApiWorld;
const hr: Caller = { as: hrLead.id, roles: ['HR'] };
const theMentor: Caller = { as: mentor.id };
const { programme, enrolment, rounds } = endpoints;
const weekly = { ...usualTerms.rounds, rhythm: 'weekly', publishAfterDays: 3 } as const;
const terms = { ...usualTerms, forms: ['mentoring', 'peer'] as ('mentoring' | 'peer')[], rounds: weekly };

const joined: EnrolmentInput = {
  roles: ['mentor', 'mentee'],
  capacity: 1,
  goals: ['Leda ett projekt tryggt'],
  profile: {
    offered: [{ competence: 'leadership', level: 4 }],
    wanted: [{ competence: 'leadership', level: 3, wantedLevel: 5, importance: 3 }],
    workingStyle: { planning: 1, overview: 0, thinking: 0, feedback: -1, challenge: 1, pace: 0 },
    languages: ['sv'],
    place: 'Umeå',
    preferredTimes: [],
    room: null,
    version: 0,
  },
};

beforeAll(async () => {
  world = await openApiWorld();
  await world.call(hr, programme.create, { body: { ...terms, status: 'open' } });
  await world.store.write(async (tx) => {
    for (const { id } of [mentor, mentee])
      await tx.saveMailbox(id, officeHours('Europe/Stockholm'), world.context.now());
  });
  for (const { id } of [mentor, mentee]) await world.call({ as: id }, enrolment.enrol, { body: joined });
}, 60_000);
afterAll(async () => world.close());

test('when rounds run by themselves is set up with the programme, and kept within its limits', async () => {
  const set = await world.call(hr, programme.read, {});
  expect(set.rounds).toEqual(weekly);
  for (const wrong of [{ weekday: 6 }, { publishAfterDays: 0 }, { publishAfterDays: 11 }, { time: '25:00' }]) {
    const body = { ...terms, rounds: { ...weekly, ...wrong }, status: 'open', version: set.version };
    const answer = await world.send(hr, programme.setUp, { body });
    expect(answer.json).toMatchObject({ status: 400, fields: [{ path: `rounds.${Object.keys(wrong)[0]}` }] });
  }
});

test('the page knows when the next round runs, and of what kinds its pairs may be', async () => {
  const { rhythm, forms } = await world.call(hr, rounds.present, {});
  expect(forms).toEqual(['mentoring', 'peer']);
  // Two weeks before the first day, on the fourteenth of December.
  expect(rhythm).toEqual({ nextAt: '2026-12-07T07:00:00Z', asSoonAsPossible: false, ran: null });
});

test('a round makes pairs of the kind that was chosen, also when it is run again, and of none that is not offered', async () => {
  expect((await world.send(hr, rounds.run, { body: { form: 'reverse' } })).json).toMatchObject({
    status: 409,
    code: 'form-not-offered',
  });
  const { round } = await world.call(hr, rounds.run, { body: { form: 'peer' } });
  expect(round).toMatchObject({ form: 'peer', proposedBy: hrLead.name, publishesAt: null, heldBy: null });
  const again = { roundId: round?.id ?? '', version: round?.version ?? 0 };
  expect((await world.call(hr, rounds.run, { body: { again } })).round?.form).toBe('peer');
});

describe('a draft that is published by itself', () => {
  async function draft() {
    const { round } = await world.call(hr, rounds.present, {});
    return { params: { id: round?.id ?? '' }, body: { version: round?.version ?? 0 } };
  }

  test('is held and let go by those who lead, and by nobody else', async () => {
    expect((await world.send(hr, rounds.hold, await draft())).json).toMatchObject({ code: 'nothing-to-hold' });
    const publishesAt = world.context.now().add({ hours: 72 });
    await world.store.write(async (tx) => {
      const round = await tx.round(idOf<'MatchRound'>((await draft()).params.id));
      if (round !== null) await tx.saveRound({ ...round, publishesAt, version: round.version + 1 });
    });
    expect((await world.send(theMentor, rounds.hold, await draft())).status).toBe(403);
    const seen = await draft();
    await world.call(hr, rounds.hold, seen);
    expect((await world.call(hr, rounds.present, {})).round?.heldBy).toBe(hrLead.name);
    expect((await world.send(hr, rounds.release, seen)).json).toMatchObject({ status: 409, code: 'conflict' });
    await world.call(hr, rounds.release, await draft());
    expect((await world.call(hr, rounds.present, {})).round).toMatchObject({
      heldBy: null,
      publishesAt: publishesAt.toString(),
    });
  });
});
