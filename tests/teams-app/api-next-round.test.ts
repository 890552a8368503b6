import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import { enrolmentOf, programmeOf } from '../adapters/store/world.ts';
import { hrLead, mentee, mentor, openApiWorld, type Answer, type ApiWorld } from './api-fixture.ts';

let world: ApiWorld;
const programme = { ...programmeOf(), endsOn: Temporal.PlainDate.from('2027-06-30') };

beforeAll(async () => {
  world = await openApiWorld();
  await world.store.write((tx) => tx.saveProgramme(programme, world.context.now()));
}, 60_000);
afterAll(() => world.close());

/** Both were freed, and neither stands aside. */
beforeEach(() =>
  world.store.write(async (tx) => {
    for (const [{ id }, role] of [[mentor, 'mentor'] as const, [mentee, 'mentee'] as const]) {
      const kept = await tx.enrolment(programme.id, id);
      const fresh = kept ?? enrolmentOf(programme, id, role);
      const version = kept === null ? 1 : kept.version + 1;
      await tx.saveEnrolment({
        ...fresh,
        pausedUntil: null,
        freedAt: world.context.now(),
        standsAside: false,
        version,
      });
    }
  }),
);

async function choose(as: typeof mentee | null, body: unknown, language = 'sv'): Promise<Answer> {
  return world.send({ as: as?.id ?? null, language }, enrolmentEndpoints.nextRound, { body });
}

async function home(as: typeof mentee): Promise<unknown> {
  return world.call({ as: as.id }, homeEndpoints.home, {});
}

test('somebody stands aside and comes back, and only they can decide that', async () => {
  expect((await choose(mentee, { takesPart: false })).status).toBe(204);
  expect(await home(mentee)).toMatchObject({ standings: [{ nextRound: 'aside', waitingForMatch: false }] });
  expect(await home(mentor)).toMatchObject({ standings: [{ nextRound: 'first-in-line' }] });
  expect((await choose(mentee, { takesPart: true })).status).toBe(204);
  expect(await home(mentee)).toMatchObject({ standings: [{ nextRound: 'first-in-line', waitingForMatch: true }] });
});

test('the token decides whose enrolment it is, whatever else is sent', async () => {
  const answer = await choose(mentee, { takesPart: false, personId: mentor.id });
  expect([204, 400]).toContain(answer.status);
  expect(await home(mentor)).toMatchObject({ standings: [{ nextRound: 'first-in-line' }] });
});

describe('is refused', () => {
  test('without a token', async () => {
    expect((await choose(null, { takesPart: false })).status).toBe(401);
  });

  test.each([{}, { takesPart: 'no' }, { takesPart: null }, []])('with %j', async (body) => {
    expect((await choose(mentee, body)).status).toBe(400);
    expect(await home(mentee)).toMatchObject({ standings: [{ nextRound: 'first-in-line' }] });
  });

  test('for somebody who takes no part, in their language', async () => {
    const answer = await choose(hrLead, { takesPart: true }, 'en');
    expect(answer).toMatchObject({ status: 404, json: { title: 'It does not exist, or it is not yours.' } });
  });
});
