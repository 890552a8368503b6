import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { choosingEndpoints as endpoints } from '#teams-app/contract/choosing.ts';
import { suggestMentorsTo } from '#operations/choosing/suggest-mentors.ts';
import { enrolmentOf, programmeOf, tell } from '../adapters/store/world.ts';
import { hrLead, mentee, mentor, openApiWorld, type ApiWorld, type Caller } from './api-fixture.ts';

let world: ApiWorld;

/** One mentor, one mentee, and a programme whose mentees choose for themselves. */
beforeAll(async () => {
  world = await openApiWorld();
  const plain = programmeOf();
  const dates = { startsOn: Temporal.PlainDate.from('2026-12-01'), endsOn: Temporal.PlainDate.from('2027-06-27') };
  const programme = { ...plain, ...dates, matching: { ...plain.matching, choosing: 'self' as const } };
  await world.store.write(async (tx) => {
    await tx.saveProgramme(programme, world.context.now());
    const ofMentor = { ...enrolmentOf(programme, mentor.id, 'mentor'), pausedUntil: null };
    const offered = [{ competence: 'networking', level: 4 }] as const;
    await tell(tx, [mentor.id], { offered });
    await tell(tx, [mentee.id]);
    await tx.saveEnrolment({ ...ofMentor, capacity: 1 });
    await tx.saveEnrolment({ ...enrolmentOf(programme, mentee.id, 'mentee'), pausedUntil: null });
  });
  await suggestMentorsTo(world.context, programme.id);
}, 60_000);
afterAll(() => world.close());

const hr: Caller = { as: hrLead.id, roles: ['HR'] };

const choosing = async (as: typeof mentee, language = 'sv') => world.call({ as: as.id, language }, endpoints.mine, {});
const rank = (body: unknown, as = mentee) => world.send({ as: as.id }, endpoints.rank, { body });

test('a mentee reads which mentors they may choose, in their language', async () => {
  const { choice, requests } = await choosing(mentee);
  expect(requests).toEqual([]);
  expect(choice).toMatchObject({ choosing: 'self', hasLooked: true, asked: null, isRanked: false });
  const [suggestion] = choice?.suggestions ?? [];
  expect(suggestion?.mentor).toMatchObject({ id: mentor.id, name: 'Maja Lind' });
  expect(suggestion?.why.join(' ')).toContain('Maja');
  const [english] = (await choosing(mentee, 'en')).choice?.suggestions ?? [];
  expect(english?.why).not.toEqual(suggestion?.why);
  expect((await choosing(mentor)).choice).toBeNull();
});

describe('a ranking that cannot be', () => {
  const valid = { wishes: [mentor.id], greeting: '', version: 1 };
  test.each([
    [{ ...valid, wishes: [] }, 400, 'wishes'],
    [{ ...valid, wishes: [mentor.id, mentor.id, mentor.id, mentor.id] }, 400, 'wishes'],
    [{ ...valid, wishes: ['nobody'] }, 400, 'wishes'],
    [{ ...valid, greeting: 'x'.repeat(501) }, 400, 'greeting'],
    [{ ...valid, version: 'one' }, 400, 'version'],
  ])('%j is answered with %s about %s', async (body, status, path) => {
    const answer = await rank(body);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ fields: [{ path: expect.stringContaining(path) }] });
  });

  test('on suggestions that have changed is a conflict', async () => {
    expect((await rank({ ...valid, version: 9 })).status).toBe(409);
  });

  test('by somebody who has nobody to choose is refused in words', async () => {
    const answer = await rank(valid, mentor);
    expect(answer.json).toMatchObject({ status: 409, title: 'Du har ingen mentor att välja just nu.' });
  });
});

test('HR reads numbers and who waits, and nobody else does', async () => {
  expect((await world.send({ as: mentee.id }, endpoints.ofHr)).status).toBe(403);
  const before = await world.call(hr, endpoints.ofHr, {});
  expect(before.insight).toMatchObject({
    counts: { choosing: 1, found: 0 },
    waiting: [{ person: { id: mentee.id }, state: 'choosing' }],
  });
  expect(await world.audited()).toContainEqual(expect.objectContaining({ actor_id: hrLead.id, subject: 'choosing' }));
});

test('the mentor reads the request and answers it; nobody else can', async () => {
  const { choice } = await choosing(mentee);
  const version = choice?.version ?? 0;
  expect((await rank({ wishes: [mentor.id], greeting: 'Hej Maja!', version })).status).toBe(204);
  const { requests } = await choosing(mentor);
  expect(requests).toMatchObject([{ mentee: { id: mentee.id }, wanted: ['nätverkande'], greeting: 'Hej Maja!' }]);
  const params = { id: requests[0]?.id ?? '' };
  expect((await world.send({ as: mentee.id }, endpoints.accept, { params })).status).toBe(404);
  expect((await world.send(hr, endpoints.accept, { params })).status).toBe(404);
  const asked = await world.call(hr, endpoints.ofHr, {});
  expect(JSON.stringify(asked)).not.toContain(mentor.id);
  expect((await world.send({ as: mentor.id }, endpoints.accept, { params })).status).toBe(204);
  const again = await world.send({ as: mentor.id }, endpoints.decline, { params });
  expect(again.json).toMatchObject({ status: 409, code: 'request-over' });
  expect((await choosing(mentee)).choice).toBeNull();
});
